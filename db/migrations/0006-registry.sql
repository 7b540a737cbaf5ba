-- Written by src/registry alone.
create sequence ai_id_number;
create sequence public_reference_number;

create table entry (
  id uuid primary key default gen_random_uuid(),
  register text not null,
  code text not null unique,
  party_id uuid references party,
  demo boolean not null default false,
  created_at timestamptz not null
);
create index entry_party on entry (party_id, register);
comment on table entry is 'A thing that is publicly true; what is true of it stands in its versions';
comment on column entry.code is 'AI-ID, or public reference for what the law gives no AI-ID';

create table entry_version (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references entry,
  version int not null check (version >= 1),
  status text not null,
  public jsonb not null,
  restricted_commitment text,
  reason text,
  grounds text[] not null check (cardinality(grounds) > 0),
  act_id uuid references case_act,
  party_id uuid references party,
  at timestamptz not null,
  leaf_id uuid not null references log_leaf,
  unique (entry_id, version)
);
comment on table entry_version is 'What was publicly true from that moment, by which act, on which ground; never changed';
comment on column entry_version.restricted_commitment is 'Salted hash of the restricted part, also in the log: it can be proven later without being shown now';

create table entry_restricted (
  version_id uuid primary key references entry_version,
  data jsonb not null,
  salt text not null
);
comment on table entry_restricted is 'The part only the parties and the authority may see, apart so that personal data can be erased while the version stays';

create table entry_current (
  entry_id uuid primary key references entry,
  register text not null,
  code text not null,
  version int not null,
  status text not null,
  risk_level text check (risk_level in ('high', 'medium', 'low')),
  party_id uuid references party,
  party_name text not null,
  name text not null,
  sectors text[] not null default '{}',
  provinces text[] not null default '{}',
  public jsonb not null,
  name_normal text not null,
  words tsvector not null,
  demo boolean not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  confirmed_at timestamptz not null
);
comment on table entry_current is 'The newest version of every entry, shaped for search; derived from entry_version and rebuilt from it';

create table entry_link (
  from_entry_id uuid not null references entry,
  kind text not null,
  to_entry_id uuid not null references entry,
  act_id uuid references case_act,
  at timestamptz not null,
  primary key (from_entry_id, kind, to_entry_id)
);
create index entry_link_back on entry_link (to_entry_id, kind);
comment on table entry_link is 'How entries hang together, kept by foreign keys';

create table register_version (
  register text primary key,
  version bigint not null,
  changed_at timestamptz not null
);
comment on table register_version is 'Counts publications of a register; public pages are cached under it';

alter table draft add constraint draft_subject_entry foreign key (subject_entry_id) references entry;
alter table case_record add constraint case_record_subject_entry foreign key (subject_entry_id) references entry;

grant select, insert on entry, entry_version, entry_restricted, entry_current, entry_link, register_version to motcua_app;
grant update, delete on entry_current to motcua_app;
grant update on register_version to motcua_app;
grant usage on sequence ai_id_number, public_reference_number to motcua_app;
