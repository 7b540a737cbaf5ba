-- The library of forms and processes (MoST plan I.1e). Written by src/legal-review alone.
create table handbook_version (
  code text not null,
  version int not null check (version >= 1),
  kind text not null check (kind in ('form', 'process', 'coordination', 'material', 'dossier', 'procedure')),
  title text not null,
  description text not null,
  title_en text,
  description_en text,
  vi_since int not null check (vi_since between 1 and version),
  en_of int check (en_of between 1 and version),
  agency_code text not null,
  provisions text[] not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  visibility text not null check (visibility = 'authority' or (visibility = 'public' and kind = 'form')),
  change_note text,
  is_demo boolean not null,
  entered_at timestamptz not null,
  entered_by uuid not null references account,
  primary key (code, version),
  check ((title_en is null) = (description_en is null) and (title_en is null) = (en_of is null)),
  check ((version = 1) = (change_note is null))
);
comment on table handbook_version is 'Forms, internal processes, coordination mechanisms, professional materials, technical dossiers and procedures that officials work with; every version kept, which of them holds on a day follows from its days';
comment on column handbook_version.code is 'Name in the address';
comment on column handbook_version.vi_since is 'Version in which the Vietnamese title or description last changed';
comment on column handbook_version.en_of is 'Version whose Vietnamese words the English ones translate: lower than vi_since means an old translation';
comment on column handbook_version.agency_code is 'Agency or unit that is responsible for it (src/law/values/agencies.ts)';
comment on column handbook_version.provisions is 'Provisions that it rests on or serves';
comment on column handbook_version.visibility is 'Who may read it; the newest version decides whether the public sees the entry at all';
comment on column handbook_version.change_note is 'What differs from the version before; null in the first';
comment on column handbook_version.is_demo is 'Fictional, and shown so';
grant select, insert on handbook_version to motcua_app;

create table handbook_file (
  code text not null,
  version int not null,
  position int not null check (position >= 1),
  file_id uuid not null references file,
  primary key (code, version, position),
  unique (code, version, file_id),
  foreign key (code, version) references handbook_version
);
create index handbook_file_file on handbook_file (file_id);
comment on table handbook_file is 'Files of a version, in their order; a file that did not change stands in several versions';
grant select, insert on handbook_file to motcua_app;
