-- What is set while the portal runs, each version dated and with its ground (Law 8.4). Written by src/platform/settings alone.
create table setting_version (
  name text not null check (name ~ '^[a-z][a-zA-Z]*(\.[a-zA-Z]+)*$'),
  version int not null check (version >= 1),
  value jsonb not null,
  in_force_from date not null,
  ground text not null check (length(ground) between 1 and 500),
  set_by uuid not null references account,
  set_at timestamptz not null,
  primary key (name, version)
);
comment on table setting_version is 'Settings of the portal: who set what from which day on which ground; never changed, a new version stands beside the old one';
comment on column setting_version.in_force_from is 'First day on which it holds; of several that have begun the one with the latest first day holds, of those the latest version';
comment on column setting_version.ground is 'Document or reason on which it rests, as the person who set it wrote';
grant select, insert on setting_version to motcua_app;
