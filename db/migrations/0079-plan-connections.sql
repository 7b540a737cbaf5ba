-- Connections between systems and databases that a plan promises: between which, for what, who answers for it, how it stands since when.
-- Written by src/plans alone.
create table plan_connection (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  plan_id uuid not null references plan,
  from_name text not null check (length(from_name) between 1 and 300),
  from_code text check (length(from_code) between 1 and 60),
  to_name text not null check (length(to_name) between 1 and 300),
  to_code text check (length(to_code) between 1 and 60),
  kind text not null check (kind in ('connecting', 'sharing', 'using')),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_connection_plan on plan_connection (plan_id, seq);
comment on table plan_connection is 'A connection between two systems or databases that belongs to a plan. Never changed';
comment on column plan_connection.seq is 'The order in which they were added';
comment on column plan_connection.from_name is 'System or database that gives, by name';
comment on column plan_connection.from_code is 'The same in a public register, when it stands there: an AI-ID or another code';
comment on column plan_connection.to_name is 'System or database that takes, by name';
comment on column plan_connection.to_code is 'The same in a public register, when it stands there: an AI-ID or another code';
comment on column plan_connection.kind is 'connecting: they are joined; sharing: data is given; using: data is drawn on';
grant select, insert on plan_connection to motcua_app;

create table plan_connection_entry (
  id bigint generated always as identity primary key,
  connection_id uuid not null references plan_connection,
  state text not null check (state in ('notStarted', 'building', 'operating', 'interrupted', 'withdrawn')),
  since date not null,
  unit_name text not null check (length(unit_name) between 1 and 300),
  task_id uuid references plan_task,
  next_step text check (length(next_step) between 1 and 2000),
  next_on date check (next_on is null or next_step is not null),
  note text check (length(note) between 1 and 10000),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_connection_entry_connection on plan_connection_entry (connection_id, id);
create index plan_connection_entry_task on plan_connection_entry (task_id) where task_id is not null;
comment on table plan_connection_entry is 'How a connection stands; the last row counts. Never changed';
comment on column plan_connection_entry.state is 'withdrawn: it does not belong to the plan (any more)';
comment on column plan_connection_entry.since is 'Day since which it stands so';
comment on column plan_connection_entry.unit_name is 'Who answers for it, by name';
comment on column plan_connection_entry.task_id is 'Task of the same plan that it belongs to';
comment on column plan_connection_entry.next_step is 'What is to be done next';
comment on column plan_connection_entry.next_on is 'By which day';
grant select, insert on plan_connection_entry to motcua_app;
