-- The catalogue of legal documents (Law 30.1a). Written by src/legal-review alone.
create table legal_document_version (
  code text not null,
  version int not null check (version >= 1),
  number text,
  kind text not null check (kind in ('law', 'resolution', 'decree', 'decision', 'circular', 'directive', 'plan', 'standard', 'technicalRegulation', 'sectorRequirements', 'guidance', 'incentivePolicy', 'form', 'other')),
  title text not null,
  title_en text,
  issuer text not null,
  issued_on date,
  in_force_from date,
  in_force_until date,
  state text not null check (state in ('expected', 'drafting', 'forComment', 'issued', 'partlyExpired', 'expired', 'replaced')),
  sectors text[] not null,
  links jsonb not null,
  source_url text,
  note text,
  agency_code text not null,
  is_demo boolean not null,
  entered_at timestamptz not null,
  entered_by uuid references account,
  primary key (code, version),
  check (in_force_until is null or in_force_from is null or in_force_until >= in_force_from)
);
comment on table legal_document_version is 'Legal documents as officials entered them, every version kept; the newest counts. What the program ships as law data is not repeated here until somebody changes it';
comment on column legal_document_version.code is 'Name in the address; of a shipped document that of the law data';
comment on column legal_document_version.links is 'What it details, guides, amends, replaces or is based on: codes of documents or provisions of the law data';
comment on column legal_document_version.note is 'For a document that holds only in part: which parts; never official wording';
comment on column legal_document_version.agency_code is 'Agency whose people keep the row';
comment on column legal_document_version.is_demo is 'Fictional, and shown so';
grant select, insert on legal_document_version to motcua_app;
