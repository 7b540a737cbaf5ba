-- Reporting duties of plans, their periods, the reports of units and what is consolidated of them. Written by src/plans alone.
-- What was sent or put into effect is only ever added to.
create table plan_report_duty (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  plan_id uuid not null references plan,
  clause_id uuid unique references plan_clause,
  section text check (length(section) <= 300),
  who jsonb not null check (jsonb_typeof(who) = 'array'),
  receivers jsonb not null check (jsonb_typeof(receivers) = 'array'),
  text text not null check (length(text) between 1 and 10000),
  due_text text not null check (length(due_text) <= 2000),
  deadline jsonb,
  opens_itself boolean not null,
  reason text check (length(reason) between 1 and 2000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  check ((clause_id is null) = (reason is not null))
);
create index plan_report_duty_plan on plan_report_duty (plan_id, seq);
comment on table plan_report_duty is 'Who reports to whom and how often: from a clause of a confirmed plan, or added by a planner with a reason. Never changed';
comment on column plan_report_duty.seq is 'The order in which they came';
comment on column plan_report_duty.receivers is 'To whom, in the names of the plan';
comment on column plan_report_duty.opens_itself is 'The words give a rhythm or a day, so periods open by themselves';
grant select, insert on plan_report_duty to motcua_app;

create table plan_report_duty_end (
  id bigint generated always as identity primary key,
  duty_id uuid not null unique references plan_report_duty,
  reason text not null check (length(reason) between 1 and 2000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
comment on table plan_report_duty_end is 'That a planner ended a reporting duty, and why. Never changed';
grant select, insert on plan_report_duty_end to motcua_app;

create table plan_report_period (
  id uuid primary key default gen_random_uuid(),
  duty_id uuid not null references plan_report_duty,
  plan_id uuid not null references plan,
  key text not null check (length(key) between 1 and 60),
  label_vi text not null check (length(label_vi) between 1 and 300),
  label_en text not null check (length(label_en) between 1 and 300),
  from_day date,
  due_on date,
  assumed boolean not null,
  reason text check (length(reason) between 1 and 2000),
  state text not null check (state in ('open', 'consolidated', 'closed')),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  closed_at timestamptz,
  closed_by uuid references account,
  close_reason text check (length(close_reason) between 1 and 2000),
  unique (duty_id, key),
  check ((state = 'closed') = (closed_at is not null))
);
create index plan_report_period_plan on plan_report_period (plan_id, due_on);
create index plan_report_period_open on plan_report_period (due_on) where state = 'open';
comment on table plan_report_period is 'A period of a reporting duty: opened by itself or by a planner, at most once for each key of a duty';
comment on column plan_report_period.assumed is 'The plan names no day: the last day of the period is an own rule of the portal';
comment on column plan_report_period.reason is 'Why a planner opened it; null: opened by itself';
grant select, insert, update (state, closed_at, closed_by, close_reason) on plan_report_period to motcua_app;

create table plan_report_unit (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references plan_report_period,
  key text not null check (key <> ''),
  name text not null check (name <> ''),
  agency_code text,
  expected boolean not null,
  state text not null check (state in ('missing', 'draft', 'sent', 'returned')),
  version int not null default 0 check (version >= 0),
  first_sent_at timestamptz,
  sent_at timestamptz,
  words jsonb,
  revision int not null default 0,
  changed_at timestamptz,
  changed_by uuid references account,
  unique (period_id, key)
);
create index plan_report_unit_agency on plan_report_unit (agency_code, period_id) where agency_code is not null;
comment on table plan_report_unit is 'The place of a unit in a period: who has to report by the leads of the tasks, how its report stands, and the words of its draft';
comment on column plan_report_unit.key is 'As plan_task_unit.key';
comment on column plan_report_unit.expected is 'False: not called to report by the tasks of the plan, but a report of it is here';
comment on column plan_report_unit.words is 'Parts of the draft and results by task, in the words of the unit';
comment on column plan_report_unit.revision is 'Moves with each change of the draft: of two who save at once the second is told';
grant select, insert, update on plan_report_unit to motcua_app;

create table plan_report_version (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references plan_report_period,
  key text not null,
  version int not null check (version >= 1),
  content jsonb not null,
  note text check (length(note) between 1 and 2000),
  consolidation_id uuid,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  unique (period_id, key, version),
  foreign key (period_id, key) references plan_report_unit (period_id, key)
);
comment on table plan_report_version is 'A report as it was sent. Never changed';
comment on column plan_report_version.consolidation_id is 'The consolidated report of a plan below that it is; null: written by the unit itself';
grant select, insert on plan_report_version to motcua_app;

create table plan_report_return (
  id bigint generated always as identity primary key,
  period_id uuid not null references plan_report_period,
  key text not null,
  version int not null,
  reason text not null check (length(reason) between 1 and 2000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  unique (period_id, key, version)
);
comment on table plan_report_return is 'That a sent report was given back to be completed, and why. Never changed';
grant select, insert on plan_report_return to motcua_app;

create table plan_report_difficulty (
  id bigint generated always as identity primary key,
  period_id uuid not null references plan_report_period,
  key text not null,
  version int not null,
  difficulty_id uuid not null references plan_difficulty,
  beyond_competence boolean not null,
  unique (period_id, key, version, difficulty_id)
);
create index plan_report_difficulty_of on plan_report_difficulty (difficulty_id);
comment on table plan_report_difficulty is 'Difficulties that were open when a report was sent, which it names. Never changed';
grant select, insert on plan_report_difficulty to motcua_app;

create table plan_report_reminder (
  id bigint generated always as identity primary key,
  period_id uuid not null references plan_report_period,
  key text not null,
  step text not null check (length(step) between 1 and 60),
  letters int not null check (letters >= 0),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  unique (period_id, key, step)
);
comment on table plan_report_reminder is 'That a unit was reminded of its report: once for each step. Never changed';
comment on column plan_report_reminder.step is 'before7, before1, after1, after7 (own rule), or hand and the day, when a planner reminded';
comment on column plan_report_reminder.letters is 'How many persons were written to for the unit';
grant select, insert on plan_report_reminder to motcua_app;

create table plan_consolidation (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null unique references plan_report_period,
  plan_id uuid not null references plan,
  state text not null check (state in ('draft', 'ready', 'sentUp')),
  version int not null default 0 check (version >= 0),
  content jsonb not null,
  words jsonb not null default '{}',
  number text check (length(number) between 1 and 100),
  place_and_date text check (length(place_and_date) between 1 and 300),
  signer_position text check (length(signer_position) between 1 and 300),
  signer_name text check (length(signer_name) between 1 and 300),
  recipients jsonb not null default '[]',
  revision int not null default 1,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_consolidation_plan on plan_consolidation (plan_id);
comment on table plan_consolidation is 'The consolidated report of a period as it is being worked on; what was made ready is in plan_consolidation_version';
comment on column plan_consolidation.content is 'Made of the sent reports: tasks, figures, joined parts, who is missing';
comment on column plan_consolidation.words is 'Parts that a planner wrote instead of the joined ones';
comment on column plan_consolidation.version is 'Number of the last version that was made ready; 0: none yet';
grant select, insert, update on plan_consolidation to motcua_app;

create table plan_consolidation_version (
  id bigint generated always as identity primary key,
  consolidation_id uuid not null references plan_consolidation,
  version int not null check (version >= 1),
  content jsonb not null,
  number text not null,
  place_and_date text not null,
  signer_position text not null,
  signer_name text not null,
  recipients jsonb not null,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  unique (consolidation_id, version)
);
comment on table plan_consolidation_version is 'A consolidated report as it was made ready for signature. Never changed';
grant select, insert on plan_consolidation_version to motcua_app;
alter table plan_report_version add constraint plan_report_version_from_below foreign key (consolidation_id) references plan_consolidation;
