-- Processes hold what pages of systems tell; a new link changes the pages of both its ends, whose rows it does not touch.
alter table entry_link add column changed_by xid8 not null default pg_current_xact_id();
comment on column entry_link.changed_by is 'Transaction that wrote the row; means nothing in another database and is given anew there';
create index entry_link_changed_by on entry_link (changed_by);
