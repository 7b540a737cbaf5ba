-- Databases that serve AI, as the units of a plan review and connect them (plan of Ha Noi, task 7; plan of the Prime Minister, point 5),
-- and for which agency a connection was recorded. Written by src/plans alone.
create table plan_database (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  plan_id uuid not null references plan,
  name text not null check (length(name) between 1 and 300),
  serves text not null check (length(serves) between 1 and 2000),
  unit_agency text check (length(unit_agency) between 1 and 60),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_database_plan on plan_database (plan_id, seq);
comment on table plan_database is 'A database in the inventory of a plan. Never changed';
comment on column plan_database.seq is 'The order in which they were added';
comment on column plan_database.name is 'The database, by name';
comment on column plan_database.serves is 'What it serves';
comment on column plan_database.unit_agency is 'Agency for which it was added; null: by who keeps the plan';
grant select, insert on plan_database to motcua_app;

create table plan_database_entry (
  id bigint generated always as identity primary key,
  database_id uuid not null references plan_database,
  review text not null check (review in ('unreviewed', 'reviewing', 'meets', 'toImprove', 'withdrawn')),
  since date not null,
  unit_name text not null check (length(unit_name) between 1 and 300),
  task_id uuid references plan_task,
  standard text check (length(standard) between 1 and 2000),
  gaps text check (length(gaps) between 1 and 10000),
  data_on date,
  note text check (length(note) between 1 and 10000),
  unit_agency text check (length(unit_agency) between 1 and 60),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_database_entry_database on plan_database_entry (database_id, id);
create index plan_database_entry_task on plan_database_entry (task_id) where task_id is not null;
comment on table plan_database_entry is 'How far the review of a database is; the last row counts. Never changed';
comment on column plan_database_entry.review is 'meets, toImprove: what the review found; withdrawn: it does not belong to the inventory (any more)';
comment on column plan_database_entry.since is 'Day since which it stands so';
comment on column plan_database_entry.unit_name is 'Who answers for the database, by name';
comment on column plan_database_entry.task_id is 'Task of the same plan that it belongs to';
comment on column plan_database_entry.standard is 'By which standards it was reviewed';
comment on column plan_database_entry.gaps is 'What has to be improved';
comment on column plan_database_entry.data_on is 'Day on which its data was last brought up to date';
comment on column plan_database_entry.unit_agency is 'Agency for which it was recorded; null: by who keeps the plan';
grant select, insert on plan_database_entry to motcua_app;

alter table plan_connection
  add column unit_agency text check (length(unit_agency) between 1 and 60),
  add column database_id uuid references plan_database;
create index plan_connection_database on plan_connection (database_id) where database_id is not null;
comment on column plan_connection.unit_agency is 'Agency for which it was added; null: by who keeps the plan';
comment on column plan_connection.database_id is 'Database of the inventory that it joins, where it does';
alter table plan_connection_entry add column unit_agency text check (length(unit_agency) between 1 and 60);
comment on column plan_connection_entry.unit_agency is 'Agency for which it was recorded; null: by who keeps the plan';
