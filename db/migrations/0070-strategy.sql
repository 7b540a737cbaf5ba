-- The National AI Strategy as planners keep it (Law 19): versions, reviews, goals and tasks, who carries them out, indicators. Written by src/strategy alone.
create table strategy_version (
  number text primary key,
  title text not null,
  issued_on date not null,
  in_force_from date not null,
  review_months int not null check (review_months between 1 and 36),
  source_url text,
  by_account uuid not null references account,
  at timestamptz not null,
  check (in_force_from >= issued_on)
);
comment on table strategy_version is 'Versions of the strategy that planners added, beside those that the program ships; never changed';
comment on column strategy_version.number is 'Number of the decision that issued it';
comment on column strategy_version.review_months is 'Longest time to the next review; the Law allows at most 36 months (Law 19.1)';
grant select, insert on strategy_version to motcua_app;

create table strategy_review (
  id bigint generated always as identity primary key,
  strategy text not null,
  reviewed_on date not null,
  cause text not null check (cause in ('periodic', 'majorChange')),
  result text not null check (result in ('keep', 'amend', 'replace')),
  note text not null,
  by_account uuid not null references account,
  at timestamptz not null
);
create index strategy_review_strategy on strategy_review (strategy, reviewed_on);
comment on table strategy_review is 'Reviews of a version of the strategy that took place (Law 19.1); each starts the clock anew';
comment on column strategy_review.strategy is 'Number of the version';
comment on column strategy_review.cause is 'Whether the time had come or something great had changed';
grant select, insert on strategy_review to motcua_app;

create table strategy_item (
  strategy text not null,
  code text not null,
  version int not null,
  kind text not null check (kind in ('goal', 'task')),
  wording text not null,
  lead text not null,
  deadline text not null,
  position int not null,
  retired boolean not null,
  by_account uuid not null references account,
  at timestamptz not null,
  primary key (strategy, code, version)
);
comment on table strategy_item is 'Goals and tasks of a version as planners loaded them; a correction is a further version of the row';
comment on column strategy_item.retired is 'True takes the item out of the list from this version of the row on';
comment on column strategy_item.deadline is 'As the document says it; empty where it says nothing';
grant select, insert on strategy_item to motcua_app;

create table strategy_mapping (
  id uuid primary key default gen_random_uuid(),
  agency_code text not null,
  plan_task text not null,
  strategy text not null,
  item_code text not null,
  resources text not null,
  by_account uuid not null references account,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  check ((ended_at is null) = (ended_by is null))
);
create unique index strategy_mapping_now on strategy_mapping (agency_code, plan_task, strategy, item_code) where ended_at is null;
create index strategy_mapping_item on strategy_mapping (strategy, item_code) where ended_at is null;
comment on table strategy_mapping is 'Which task of an agency''s plan carries out which goal or task of the strategy, and with what resources (Law 19.1)';
comment on column strategy_mapping.plan_task is 'Code of the task in the agency''s plan, as the agency writes it';
comment on column strategy_mapping.resources is 'Money, people, other means, in words';
comment on column strategy_mapping.ended_at is 'From when it no longer holds; set once, the row stays';
grant select, insert on strategy_mapping to motcua_app;
grant update (ended_at, ended_by) on strategy_mapping to motcua_app;

create table indicator (
  code text not null,
  version int not null,
  strategy text,
  name_vi text not null,
  name_en text not null,
  unit text not null,
  method text not null,
  source text not null,
  owner_agency text not null,
  target numeric,
  target_year int check (target_year between 2026 and 2100),
  named_by text not null,
  by_account uuid not null references account,
  at timestamptz not null,
  primary key (code, version)
);
comment on table indicator is 'Indicators that planners added or changed (Law 19.2), beside those that the program ships; a change is a further version';
comment on column indicator.named_by is 'Where a document names it; empty: the portal''s or agency''s own, and shown so';
comment on column indicator.strategy is 'Number of the version it measures, where it measures one';
grant select, insert on indicator to motcua_app;

create table indicator_value (
  id bigint generated always as identity primary key,
  indicator text not null,
  period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
  value numeric not null,
  origin text not null check (origin in ('entered', 'register')),
  note text not null,
  by_account uuid not null references account,
  at timestamptz not null
);
create index indicator_value_indicator on indicator_value (indicator, period, id);
comment on table indicator_value is 'Measured values by year, quarter or month; the newest row of a period counts, earlier ones stay';
comment on column indicator_value.origin is 'Whether a person entered it or it was counted in a register of the portal';
comment on column indicator_value.note is 'Source of the figure: document, survey, address';
grant select, insert on indicator_value to motcua_app;

create table ethics_basis (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('standard', 'regulation', 'guidance', 'incentive')),
  number text not null,
  title text not null,
  issuer text not null,
  source_url text,
  principles text[] not null check (cardinality(principles) between 1 and 4 and principles <@ array['1', '2', '3', '4']),
  by_account uuid not null references account,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  check ((ended_at is null) = (ended_by is null))
);
comment on table ethics_basis is 'Standards, technical regulations, sector guidance and incentive policies with the principles of the ethics framework they rest on (Law 26.3)';
comment on column ethics_basis.principles is 'Groups of principles, 1 to 4';
comment on column ethics_basis.ended_at is 'From when it is no longer listed; set once, the row stays';
grant select, insert on ethics_basis to motcua_app;
grant update (ended_at, ended_by) on ethics_basis to motcua_app;

create table ethics_sheet (
  id uuid primary key default gen_random_uuid(),
  party_id uuid not null references party,
  sheet text not null check (sheet in ('framework', 'research')),
  at timestamptz not null
);
create index ethics_sheet_party on ethics_sheet (party_id, at);
comment on table ethics_sheet is 'Self-assessments that a party keeps for itself (Law 26.4, Circular 05); no official reads them';
grant select, insert on ethics_sheet to motcua_app;

create table ethics_sheet_version (
  sheet_id uuid not null references ethics_sheet,
  version int not null,
  filled jsonb not null,
  by_account uuid not null references account,
  at timestamptz not null,
  primary key (sheet_id, version)
);
comment on table ethics_sheet_version is 'What a self-assessment said each time it was saved';
comment on column ethics_sheet_version.filled is 'Answers, evidence, remedies and conclusion as the sheet''s rules read them';
grant select, insert on ethics_sheet_version to motcua_app;
