-- What belongs to a document that is being drafted: submission, explanation, grounds; each part with its history.
create table dossier_part (
  code text not null,
  part text not null check (part in ('submission', 'draft', 'explanation', 'impact', 'comments', 'appraisal', 'criteria', 'expertGrounds', 'entries', 'sharing')),
  step int not null check (step >= 1),
  state text not null check (state in ('inWork', 'ready', 'notNeeded')),
  note text,
  address text,
  file_id uuid references file,
  entered_at timestamptz not null,
  entered_by uuid references account,
  primary key (code, part, step)
);
create index dossier_part_file on dossier_part (file_id) where file_id is not null;
comment on table dossier_part is 'Parts of the dossier of a document that is being drafted; the latest step of each counts';
comment on column dossier_part.code is 'Document of the catalogue, also of those that the law data ships';
comment on column dossier_part.part is 'Which part it is; the list is our own rule (own:dossier-parts)';
comment on column dossier_part.note is 'What it is or why it is not needed, in the words of whoever entered it';
comment on column dossier_part.address is 'Where it stands when it is not a file here';
grant select, insert on dossier_part to motcua_app;
