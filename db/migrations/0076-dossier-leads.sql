-- Which units lead the drafting of a document together; a change is a further step.
create table dossier_lead (
  code text not null,
  step int not null check (step >= 1),
  units text[] not null check (cardinality(units) between 1 and 3),
  named_at timestamptz not null,
  named_by uuid references account,
  primary key (code, step)
);
comment on table dossier_lead is 'Units that lead the drafting of a document; the latest step counts';
comment on column dossier_lead.code is 'Document of the catalogue, also of those that the law data ships';
comment on column dossier_lead.units is 'Codes of agencies (src/law/values/agencies.ts); more than one: they lead jointly';
grant select, insert on dossier_lead to motcua_app;
