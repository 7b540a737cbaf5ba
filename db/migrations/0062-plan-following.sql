-- Following plans: what was checked, urged and guided; whether the conditions for carrying a plan out are there; which unit stands below
-- which, and who holds a difficulty. Written by src/plans alone.
create table plan_follow_up (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  plan_id uuid not null references plan,
  task_id uuid not null references plan_task,
  kind text not null check (kind in ('checked', 'urged', 'guided')),
  text text not null check (length(text) between 1 and 10000),
  units jsonb not null check (jsonb_typeof(units) = 'array'),
  letters int not null check (letters >= 0),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_follow_up_task on plan_follow_up (task_id, seq);
create index plan_follow_up_plan on plan_follow_up (plan_id, seq);
comment on table plan_follow_up is 'What was done to follow a task: a check, an urging, guidance. Never changed';
comment on column plan_follow_up.seq is 'The order in which they were added';
comment on column plan_follow_up.units is 'Units in charge of the task on that day, to whom it was said';
comment on column plan_follow_up.letters is 'How many people were written to';
grant select, insert on plan_follow_up to motcua_app;

create table plan_condition (
  id bigint generated always as identity primary key,
  plan_id uuid not null references plan,
  condition text not null check (condition in ('planning', 'staff', 'funds', 'facilities', 'infrastructure', 'reporting')),
  state text not null check (state in ('missing', 'partly', 'met')),
  text text not null check (length(text) between 1 and 10000),
  person text check (length(person) between 1 and 300),
  at timestamptz not null,
  account_id uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job'))
);
create index plan_condition_plan on plan_condition (plan_id, condition, id);
comment on table plan_condition is 'Whether the conditions for carrying a plan out are there; the last row of a condition counts. Never changed';
comment on column plan_condition.person is 'Who sees to it';
grant select, insert on plan_condition to motcua_app;

grant update (parent_id) on plan_unit to motcua_app;
comment on column plan_unit.parent_id is 'Unit it stands below: difficulties go to that one first, and its planners act for this one';

alter table plan_difficulty add column holder_name text check (length(holder_name) between 1 and 300), add column holder_agency text;
comment on column plan_difficulty.holder_name is 'Who has it now, by name';
comment on column plan_difficulty.holder_agency is 'Agency that has it now, in law AGENCIES; null: a unit without a code';
grant update (holder_name, holder_agency) on plan_difficulty to motcua_app;
alter table plan_difficulty_step add column holder_name text check (length(holder_name) between 1 and 300);
comment on column plan_difficulty_step.holder_name is 'Who had it after the step';
