-- Infrastructure, shared data and services that the portal leads to (Law 8.1). Written by src/connections alone.
create table connected_service_version (
  code text not null,
  version int not null check (version >= 1),
  kind text not null check (kind in ('infrastructure', 'data', 'service')),
  state text not null check (state in ('connected', 'planned', 'ended')),
  name text not null,
  name_en text not null,
  purpose text not null,
  purpose_en text not null,
  address text check (address ~ '^https?://'),
  agency_code text not null,
  since date,
  sign_in text not null check (sign_in in ('none', 'portal', 'own')),
  provision text,
  is_demo boolean not null,
  entered_at timestamptz not null,
  entered_by uuid not null references account,
  primary key (code, version),
  check (state <> 'connected' or (address is not null and since is not null)),
  check (state <> 'planned' or since is null)
);
comment on table connected_service_version is 'Services that the portal leads to as operators entered them, every version kept; the newest counts';
comment on column connected_service_version.code is 'Name in the address of the office page';
comment on column connected_service_version.state is 'ended: no longer shown to the public, kept for the record';
comment on column connected_service_version.address is 'Where it is, https; null where it was never connected';
comment on column connected_service_version.agency_code is 'Agency that operates it (src/law/values/agencies.ts)';
comment on column connected_service_version.since is 'Day from which it is connected; null where it was never connected';
comment on column connected_service_version.sign_in is 'How people get in: without an account, with that of the portal, with one of its own';
comment on column connected_service_version.provision is 'Provision that it serves';
comment on column connected_service_version.is_demo is 'Fictional, and shown so';
grant select, insert on connected_service_version to motcua_app;
