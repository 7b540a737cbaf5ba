-- Implementation plans of the authorities. Everything here is written by src/plans alone.
-- What somebody may be blamed for (values of tasks, progress, evidence, difficulties, funding) is only ever added to.
create sequence plan_code_number;
grant usage on sequence plan_code_number to motcua_app;

create table plan_unit (
  id uuid primary key default gen_random_uuid(),
  root_agency text not null check (root_agency <> ''),
  agency_code text,
  name text not null check (length(name) between 1 and 300),
  kind text not null check (kind in ('unit', 'group')),
  parent_id uuid references plan_unit,
  created_at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  unique (root_agency, name)
);
create unique index plan_unit_agency on plan_unit (root_agency, agency_code) where agency_code is not null;
comment on table plan_unit is 'Organisation units that plans name, below one ministry or province; a group is a collective name such as all departments of a province';
comment on column plan_unit.root_agency is 'Agency at the top (law AGENCIES) within which the name means this unit';
comment on column plan_unit.agency_code is 'The same unit in law AGENCIES, when it is there: people hold roles for that code';
grant select, insert on plan_unit to motcua_app;

create table plan_unit_alias (
  root_agency text not null,
  alias text not null check (length(alias) between 1 and 300),
  unit_id uuid not null references plan_unit,
  created_at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  primary key (root_agency, alias)
);
comment on table plan_unit_alias is 'What a planner said a name in a plan stands for; lower case, single spaces';
grant select, insert, update on plan_unit_alias to motcua_app;

create table plan (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  agency_code text not null,
  administered_by text not null,
  province_code text,
  title text not null check (length(title) between 1 and 1000),
  document_number text check (length(document_number) between 1 and 100),
  issued_on date,
  parent_plan_id uuid references plan,
  parent_task_id uuid,
  unit_name text,
  document_file_id uuid references file,
  document_sha256 text,
  document_text text,
  reading jsonb,
  state text not null check (state in ('draft', 'confirmed', 'closed')),
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  confirmed_at timestamptz,
  confirmed_by uuid references account,
  closed_at timestamptz,
  closed_by uuid references account,
  close_reason text,
  check ((state = 'draft') = (confirmed_at is null) or state = 'closed'),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index plan_document on plan (agency_code, document_sha256) where document_sha256 is not null;
create index plan_of_agency on plan (agency_code, state);
create index plan_below on plan (parent_plan_id) where parent_plan_id is not null;
create index plan_below_task on plan (parent_task_id) where parent_task_id is not null;
comment on table plan is 'An implementation plan: read from its document as a draft, confirmed by a planner, closed at the end';
comment on column plan.code is 'Own rule of the portal: KH, two digits of the year, running number';
comment on column plan.administered_by is 'Agency whose planners keep the plan (the department of science and technology for the plan of a province)';
comment on column plan.parent_task_id is 'Task of a plan above that this plan of a lower unit carries out';
comment on column plan.document_sha256 is 'Hash of the file it was read from: the same file of one agency is one plan';
comment on column plan.reading is 'What was read from the document, as read: each field with its words and place, and the doubts';
grant select, insert, update on plan to motcua_app;

create table plan_task (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan,
  position int not null check (position >= 0),
  number text,
  group_number text,
  group_title text,
  parent_task_id uuid references plan_task,
  origin text not null check (origin in ('document', 'planner')),
  source jsonb not null default '{}',
  title text not null check (length(title) between 1 and 4000),
  content text,
  leads jsonb not null default '[]',
  coordinators jsonb not null default '[]',
  person text,
  deadline jsonb,
  deadline_text text,
  products jsonb not null default '[]',
  supervisor jsonb,
  state text not null default 'notBegun' check (state in ('notBegun', 'running', 'stopped', 'done')),
  percent int check (percent between 0 and 100),
  due_on date,
  dated boolean not null default false,
  done_on date,
  last_progress_at timestamptz,
  open_difficulties int not null default 0,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (plan_id, position)
);
create index plan_task_due on plan_task (due_on, id) where removed_at is null and done_on is null;
create index plan_task_below on plan_task (parent_task_id) where parent_task_id is not null;
alter table plan add constraint plan_parent_task foreign key (parent_task_id) references plan_task;
comment on table plan_task is 'A task of a plan as it stands now: a projection of plan_value, plan_progress and plan_difficulty, kept in their transactions';
comment on column plan_task.source is 'Exact words and place in the document of each field, as read, and what the reader was not sure of';
comment on column plan_task.due_on is 'Last day of the earliest obligation not yet done; null: no day can be computed, or nothing is left to do';
comment on column plan_task.dated is 'Whether its time limit gives any day at all';
grant select, insert, update on plan_task to motcua_app;

create table plan_value (
  id bigint generated always as identity primary key,
  task_id uuid not null references plan_task,
  field text not null check (field in ('title', 'content', 'leads', 'coordinators', 'person', 'deadline', 'products', 'supervisor', 'removed')),
  value jsonb not null,
  reason text check (length(reason) between 1 and 2000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_value_task on plan_value (task_id, id);
comment on table plan_value is 'Every value that a field of a task ever had, who set it, when and why; the last one counts. Never changed';
grant select, insert on plan_value to motcua_app;

create table plan_confirmation (
  task_id uuid not null references plan_task,
  field text not null,
  value_id bigint not null references plan_value,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  primary key (task_id, field, value_id)
);
comment on table plan_confirmation is 'Who confirmed that a field says what the document says; a value set later needs a new one. Never changed';
grant select, insert on plan_confirmation to motcua_app;

create table plan_task_unit (
  task_id uuid not null references plan_task,
  role text not null check (role in ('lead', 'coordinator')),
  name text not null,
  key text not null,
  unit_id uuid references plan_unit,
  agency_code text,
  from_day date,
  until_day date,
  joint boolean not null default false,
  ordinal int not null,
  primary key (task_id, role, ordinal)
);
create index plan_task_unit_agency on plan_task_unit (agency_code, task_id) where agency_code is not null;
create index plan_task_unit_key on plan_task_unit (key, task_id);
comment on table plan_task_unit is 'Which unit leads or coordinates which task in which time: a projection of the values of the task';
comment on column plan_task_unit.key is 'What units are counted by: the code of the agency, the number of the unit, or the name when it is neither';
grant select, insert, update, delete on plan_task_unit to motcua_app;

create table plan_progress (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  task_id uuid not null references plan_task,
  period text,
  state text not null check (state in ('notBegun', 'running', 'stopped', 'done')),
  percent int check (percent between 0 and 100),
  text text not null check (length(text) between 1 and 10000),
  on_day date not null,
  unit_agency text,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_progress_task on plan_progress (task_id, seq);
comment on column plan_progress.seq is 'The order in which they were added to one task';
comment on table plan_progress is 'What was reported about a task, entry by entry. Never changed';
comment on column plan_progress.period is 'Key of the period of a continuous or recurring task it is about; null: the task as a whole';
comment on column plan_progress.unit_agency is 'Agency for which the person reported';
grant select, insert on plan_progress to motcua_app;

create table plan_evidence (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  task_id uuid not null references plan_task,
  product text,
  kind text not null check (kind in ('register', 'file', 'url', 'document')),
  value text not null check (length(value) between 1 and 2000),
  file_id uuid references file,
  title text not null check (length(title) between 1 and 500),
  withdraws uuid references plan_evidence,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_evidence_task on plan_evidence (task_id, seq);
comment on column plan_evidence.seq is 'The order in which they were added to one task';
comment on table plan_evidence is 'What shows that a product exists: a code of a register, a document, a file, an address. Never changed; taken back by a row of its own';
grant select, insert on plan_evidence to motcua_app;

create table plan_difficulty (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan,
  task_id uuid references plan_task,
  text text not null check (length(text) between 1 and 10000),
  proposal text check (length(proposal) between 1 and 10000),
  unit_agency text,
  unit_name text not null,
  beyond_competence boolean not null,
  level text not null check (level in ('unit', 'administrator', 'authority')),
  state text not null check (state in ('open', 'answered', 'decided', 'closed')),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_difficulty_plan on plan_difficulty (plan_id, state, at);
create index plan_difficulty_task on plan_difficulty (task_id) where task_id is not null;
comment on table plan_difficulty is 'A difficulty that a unit reported; level and state are those of its last step';
comment on column plan_difficulty.level is 'Where it lies: the unit, the agency that administers the plan, or the authority above (committee, ministry leaders)';
grant select, insert, update (beyond_competence, level, state) on plan_difficulty to motcua_app;

create table plan_difficulty_step (
  id bigint generated always as identity primary key,
  difficulty_id uuid not null references plan_difficulty,
  step text not null check (step in ('reported', 'routed', 'answered', 'decided', 'closed')),
  level text not null check (level in ('unit', 'administrator', 'authority')),
  beyond_competence boolean not null,
  text text not null check (length(text) between 1 and 10000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_difficulty_step_of on plan_difficulty_step (difficulty_id, id);
comment on table plan_difficulty_step is 'The way a difficulty went: reported, passed on, answered, decided, closed. Never changed';
grant select, insert on plan_difficulty_step to motcua_app;

create table plan_comment (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  task_id uuid not null references plan_task,
  text text not null check (length(text) between 1 and 10000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_comment_task on plan_comment (task_id, seq);
comment on column plan_comment.seq is 'The order in which they were added to one task';
comment on table plan_comment is 'What the agencies of a task say to each other. Never changed';
grant select, insert on plan_comment to motcua_app;

create table plan_funding (
  id bigint generated always as identity primary key,
  plan_id uuid not null references plan,
  task_id uuid references plan_task,
  year int not null check (year between 2020 and 2100),
  source text not null check (source in ('recurrent', 'investment', 'own', 'other')),
  step text not null check (step in ('proposed', 'appraised', 'decided')),
  amount_vnd bigint not null check (amount_vnd >= 0),
  note text check (length(note) between 1 and 2000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_funding_plan on plan_funding (plan_id, id);
comment on table plan_funding is 'Money for a plan or a task by year and source, in whole đồng; the last row of plan, task, year, source and step counts. Never changed';
comment on column plan_funding.source is 'recurrent: recurrent budget; investment: development investment; own: the agency''s own funds; other: other lawful sources';
grant select, insert on plan_funding to motcua_app;

create table plan_link (
  id bigint generated always as identity primary key,
  lower_task uuid not null references plan_task,
  upper_task uuid not null references plan_task,
  linked boolean not null,
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  check (lower_task <> upper_task)
);
create index plan_link_lower on plan_link (lower_task, id);
create index plan_link_upper on plan_link (upper_task, id);
comment on table plan_link is 'Which task carries out which task of a plan above; the last row of a pair counts. Never changed';
grant select, insert on plan_link to motcua_app;

create table plan_clause (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan,
  position int not null,
  kind text not null check (kind in ('reporting', 'standing', 'funding')),
  body jsonb not null,
  created_at timestamptz not null,
  unique (plan_id, position)
);
comment on table plan_clause is 'Reporting duties, standing duties and funding clauses of a plan, as read and with their words';
grant select, insert on plan_clause to motcua_app;
