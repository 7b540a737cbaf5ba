-- Cases that somebody without an account opens (reports of users and affected persons, Law 3.6, 3.7). Written by src/casework alone.
alter table case_record alter column party_id drop not null;
comment on column case_record.party_id is 'Whose case it is; null: somebody without an account, who follows it by its tracking code';
create unique index case_record_visitor_key on case_record (procedure, submission_key) where party_id is null and submission_key is not null;
alter table case_act drop constraint case_act_actor_kind_check;
alter table case_act add constraint case_act_actor_kind_check check (actor_kind in ('party', 'official', 'portal', 'visitor'));

create table case_apart (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null unique references case_record,
  answers jsonb not null,
  added_at timestamptz not null,
  erased_at timestamptz
);
comment on table case_apart is 'What of a visitor''s report says who the visitor is: apart from the acts and in no commitment of the log, so that it can be erased';
comment on column case_apart.erased_at is 'When it was emptied, by the visitor or because its retention rule had run out';
grant select, insert on case_apart to motcua_app;
grant update (answers, erased_at) on case_apart to motcua_app;
