-- Written by src/casework alone.
create table classification (
  id uuid primary key default gen_random_uuid(),
  party_id uuid references party,
  account_id uuid references account,
  outcome text not null check (outcome in ('high', 'medium', 'low', 'undetermined', 'prohibited', 'outOfScope')),
  answers jsonb not null,
  result jsonb not null,
  rule_set_hash text not null,
  law_day date not null,
  created_at timestamptz not null
);
comment on table classification is 'A result of the classification tool with the answers and the exact rule set it rests on (Decree 10.3)';

create table draft (
  id uuid primary key default gen_random_uuid(),
  procedure text not null,
  party_id uuid not null references party,
  account_id uuid not null references account,
  answers jsonb not null default '{}',
  sources jsonb not null default '{}',
  revision int not null default 0,
  subject_entry_id uuid,
  classification_id uuid references classification,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  discarded_at timestamptz
);
create index draft_party on draft (party_id, updated_at desc) where discarded_at is null;
comment on table draft is 'What is being filled in; kept on the server, survives sign-out and expiry';
comment on column draft.sources is 'Per field: where a filled-in value came from (profile, earlier notification, classification)';
comment on column draft.revision is 'Counts saves, so that two tabs cannot overwrite each other unseen';

create table draft_file (
  draft_id uuid not null references draft,
  file_id uuid not null references file,
  field text not null,
  added_at timestamptz not null,
  primary key (draft_id, file_id)
);
comment on table draft_file is 'Documents attached to a draft';

create sequence case_code_number;
create table case_record (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  procedure text not null,
  procedure_version text not null,
  party_id uuid not null references party,
  draft_id uuid unique references draft,
  subject_entry_id uuid,
  tracking_hash bytea,
  demo boolean not null default false,
  opened_at timestamptz not null,
  law_day date not null,
  rule_set_hash text not null
);
create index case_record_party on case_record (party_id, opened_at desc);
comment on table case_record is 'One case of one procedure; its state is the fold of its acts';
comment on column case_record.draft_id is 'The draft it was submitted from: unique, so submitting twice finds the same case';
comment on column case_record.procedure_version is 'The procedure''s version at opening; later rule changes never move old deadlines';

create table four_eyes_rule (
  procedure text not null,
  act text not null,
  prepared_by_act text not null,
  primary key (procedure, act)
);
comment on table four_eyes_rule is 'Which act needs an earlier act by another person; loaded from the procedures at start-up';

create table case_act (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references case_record,
  position int not null check (position >= 1),
  act text not null,
  state_after text not null,
  actor_kind text not null check (actor_kind in ('party', 'official', 'portal')),
  account_id uuid references account,
  party_id uuid references party,
  mandate_id uuid references mandate,
  api_key_id uuid references api_key,
  agency_code text,
  confirms_act_id uuid references case_act,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  at timestamptz not null,
  input jsonb not null default '{}',
  findings jsonb not null default '[]',
  effects jsonb not null default '[]',
  grounds text[] not null check (cardinality(grounds) > 0),
  law_day date not null,
  rule_set_hash text not null,
  unique (case_id, position)
);
comment on table case_act is 'What was done, by whom, under which mandate and provision; never changed';
comment on column case_act.position is 'Counts the acts of a case; two acts at once cannot both take the next place';
comment on column case_act.confirms_act_id is 'For an act that needs a second pair of eyes: the act it confirms';

create function case_act_four_eyes() returns trigger language plpgsql as $$
declare
  needed text;
  prepared case_act;
begin
  select r.prepared_by_act into needed
    from four_eyes_rule r join case_record c on c.procedure = r.procedure
    where c.id = new.case_id and r.act = new.act;
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
create trigger case_act_four_eyes before insert on case_act for each row execute function case_act_four_eyes();

create table case_status (
  case_id uuid primary key references case_record,
  state text not null,
  open boolean not null,
  position int not null,
  assignee_id uuid references account,
  agency_code text not null,
  rounds int not null default 0,
  term_id text,
  term_kind text check (term_kind in ('law', 'ownServiceTarget')),
  due_at timestamptz,
  sectors text[] not null default '{}',
  provinces text[] not null default '{}',
  title text not null,
  updated_at timestamptz not null
);
create index case_status_queue on case_status (agency_code, due_at nulls last, case_id) where open;
create index case_status_assignee on case_status (assignee_id, due_at nulls last, case_id) where open;
comment on table case_status is 'Where each case stands now, for queues; derived from its acts and rebuilt from them';

create table case_note (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references case_record,
  account_id uuid not null references account,
  at timestamptz not null,
  body text not null check (length(body) between 1 and 5000)
);
create index case_note_case on case_note (case_id, at);
comment on table case_note is 'Internal remark of an official';

create table case_file (
  case_id uuid not null references case_record,
  file_id uuid not null references file,
  act_id uuid references case_act,
  field text not null,
  visibility text not null check (visibility in ('public', 'parties', 'authority', 'secret')),
  added_at timestamptz not null,
  primary key (case_id, file_id)
);
comment on table case_file is 'Documents of a case and who may see them';

grant select, insert on classification, draft, draft_file, case_record, case_act, case_status, case_note, case_file, four_eyes_rule to motcua_app;
grant update (answers, sources, revision, updated_at, discarded_at, classification_id) on draft to motcua_app;
grant delete on draft_file to motcua_app;
grant update (state, open, position, assignee_id, agency_code, rounds, term_id, term_kind, due_at, sectors, provinces, title, updated_at) on case_status to motcua_app;
grant usage on sequence case_code_number to motcua_app;
