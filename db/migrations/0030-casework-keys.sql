-- Written by src/casework alone.
alter table case_record add column submission_key text check (length(submission_key) between 1 and 200);
comment on column case_record.submission_key is 'Given by whoever submits without a draft (API, bulk): the same key finds the same case';
create unique index case_record_submission_key on case_record (party_id, procedure, submission_key) where submission_key is not null;

alter table case_status add column other_party_id uuid references party;
comment on column case_status.other_party_id is 'The second party whose confirmation the case needs (Law 10.2)';
create index case_status_other_party on case_status (other_party_id) where other_party_id is not null;
grant update (other_party_id) on case_status to motcua_app;
create index case_record_subject on case_record (subject_entry_id) where subject_entry_id is not null;
create index case_record_tracking on case_record (tracking_hash) where tracking_hash is not null;

create table case_receipt (
  case_id uuid primary key references case_record,
  act_id uuid not null references case_act,
  leaf_id uuid not null references log_leaf,
  salt text not null
);
comment on table case_receipt is 'Receipt of a submission that publishes nothing: the log holds only a salted hash of it';
comment on column case_receipt.salt is 'Without it the hash in the log says nothing; erasing it erases the fact';
grant select, insert on case_receipt to motcua_app;

create index if not exists entry_version_act on entry_version (act_id);
create index case_act_confirms on case_act (confirms_act_id) where confirms_act_id is not null;

-- The rule must not be passed over because the case cannot be seen yet: case and act written by one statement.
create or replace function case_act_four_eyes() returns trigger language plpgsql as $$
declare
  of_procedure text;
  needed text;
  prepared case_act;
begin
  select c.procedure into of_procedure from case_record c where c.id = new.case_id;
  if of_procedure is null then
    raise exception 'case % must be there before its act %', new.case_id, new.act using errcode = '23514', constraint = 'case_act_four_eyes';
  end if;
  select r.prepared_by_act into needed from four_eyes_rule r where r.procedure = of_procedure and r.act = new.act;
  if needed is null then
    return new;
  end if;
  select * into prepared from case_act where id = new.confirms_act_id and case_id = new.case_id;
  if prepared.id is null or prepared.act <> needed then
    raise exception 'act % of case % must confirm an act %', new.act, new.case_id, needed using errcode = '23514', constraint = 'case_act_four_eyes';
  end if;
  if new.account_id is null or prepared.account_id is null or new.account_id = prepared.account_id then
    raise exception 'act % of case % needs another person than the one who prepared it', new.act, new.case_id using errcode = '23514', constraint = 'case_act_four_eyes';
  end if;
  return new;
end $$;
