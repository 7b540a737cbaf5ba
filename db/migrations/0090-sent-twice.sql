-- What a visitor sends twice from the same browser leads to one case.
alter table case_record add column visitor_mark text check (length(visitor_mark) between 1 and 200);
comment on column case_record.visitor_mark is 'Of a visitor''s case: digest of what was sent, keyed with the cookie of the browser that sent it, which is kept nowhere: the same browser sending the same again finds the case; tells nobody else what was sent or by whom';
create index case_record_visitor_mark on case_record (visitor_mark) where visitor_mark is not null;
