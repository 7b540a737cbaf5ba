-- Written by src/library alone.
create table official_text (
  document_number text not null,
  status text not null check (status in ('draft', 'issued')),
  load int not null check (load >= 1),
  provision text not null,
  kind text not null check (kind in ('chapter', 'section', 'article', 'clause', 'point', 'preamble')),
  heading text,
  body text not null,
  position int not null,
  source_sha256 text not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  primary key (document_number, status, load, provision)
);
comment on table official_text is 'Official wording loaded by the operator, provision by provision, shown beside our own summaries';
grant select, insert on official_text to motcua_app;
