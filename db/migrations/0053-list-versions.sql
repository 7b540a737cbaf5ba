-- Versions of the high-risk list that the operator loaded. Written by src/library alone.
create table high_risk_list_version (
  version text primary key,
  document text not null,
  status text not null check (status in ('draft', 'issued')),
  signed_on date not null,
  in_force_from date not null,
  source_url text not null,
  source_sha256 text not null,
  rows jsonb not null,
  loaded_by text not null,
  loaded_at timestamptz not null
);
create unique index high_risk_list_version_day on high_risk_list_version (in_force_from) where status = 'issued';
comment on table high_risk_list_version is 'A corrected or amended high-risk list (Law 13.4, Decree 11.1) beside the one that the program ships; never changed once loaded';
comment on column high_risk_list_version.version is 'Number of the decision and a running number: what classifications name as the list they used';
comment on column high_risk_list_version.in_force_from is 'First day on which it answers; never a day that an earlier version has answered for';
comment on column high_risk_list_version.rows is 'Rows as the law room reads them';
grant select, insert on high_risk_list_version to motcua_app;

-- Which systems have to look at their level again because the list changed. Written by src/casework alone.
create table list_review (
  entry_id uuid not null references entry,
  list_version text not null,
  reasons jsonb not null,
  at timestamptz not null,
  primary key (entry_id, list_version)
);
create index list_review_version on list_review (list_version, at);
comment on table list_review is 'Re-review events after a change of the high-risk list (Decree 11.1c): told to the provider, never a re-classification';
comment on column list_review.reasons is 'Which rows, and whether the system names them or only answered about their sector';
grant select, insert on list_review to motcua_app;

create table list_recheck (
  list_version text primary key,
  systems int not null,
  at timestamptz not null
);
comment on table list_recheck is 'Versions of the list for which every registered system has been checked';
grant select, insert on list_recheck to motcua_app;
