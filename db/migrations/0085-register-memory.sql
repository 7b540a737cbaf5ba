-- Written by src/registry alone. Processes hold systems in memory and take in what was written since they last looked. Transactions get
-- their numbers when they begin and become visible in any order; who begins again at the oldest that was still under way misses none.
alter table entry_current add column changed_by xid8 not null default pg_current_xact_id();
comment on column entry_current.changed_by is 'Transaction that wrote the row; means nothing in another database and is given anew there';
create index entry_current_changed_by on entry_current (changed_by);

create function stamp_changed_by() returns trigger language plpgsql as $$
begin
  new.changed_by := pg_current_xact_id();
  return new;
end $$;
comment on function stamp_changed_by() is 'Notes the transaction that changed a row';
create trigger entry_current_stamped before update on entry_current for each row execute function stamp_changed_by();
