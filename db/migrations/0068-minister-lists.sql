-- The Prime Minister's lists that the law data does not hold, and proposals for all of them. Written by src/legal-review alone.
create table decision_list_version (
  list text not null check (list in ('dataSets', 'nationalApplications')),
  version int not null check (version >= 1),
  status text not null check (status in ('proposal', 'draft', 'issued')),
  number text,
  signed_on date,
  in_force_from date,
  source_url text,
  note text,
  entries jsonb not null,
  is_demo boolean not null,
  entered_at timestamptz not null,
  entered_by uuid references account,
  primary key (list, version)
);
comment on table decision_list_version is 'Versions of the list of data sets (Law 17.5) and of the list of important applications on national infrastructure (Law 16.5)';
comment on column decision_list_version.entries is 'Name, field, owner, priority and note of each entry, in the words of whoever entered it';
grant select, insert on decision_list_version to motcua_app;

create table list_proposal (
  id uuid primary key,
  list text not null check (list in ('highRisk', 'dataSets', 'nationalApplications')),
  agency_code text not null,
  change text not null check (change in ('add', 'change', 'remove')),
  name text not null,
  detail text,
  sector text,
  must_certify boolean,
  reasons text not null,
  addressee text not null,
  is_demo boolean not null,
  proposed_at timestamptz not null,
  proposed_by uuid references account
);
comment on table list_proposal is 'Proposals for the Prime Minister''s lists: a province to the ministry in charge, a ministry to MoST (Decree 7.2)';
comment on column list_proposal.addressee is 'Agency to which it was sent first';
comment on column list_proposal.must_certify is 'For the high-risk list: whether the system should be certified before use';
grant select, insert on list_proposal to motcua_app;

create table list_proposal_step (
  proposal_id uuid not null references list_proposal,
  step int not null check (step >= 1),
  kind text not null check (kind in ('forwarded', 'returned', 'accepted', 'notAccepted')),
  addressee text,
  note text,
  at timestamptz not null,
  by_account uuid references account,
  primary key (proposal_id, step)
);
comment on table list_proposal_step is 'What became of a proposal: passed on, sent back, taken up or not; the latest step counts';
grant select, insert on list_proposal_step to motcua_app;
