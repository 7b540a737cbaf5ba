-- Reviews of legal documents by ministries and provinces (Decision 367/QĐ-TTg, task 2). Written by src/legal-review alone.
create table review_round (
  id uuid primary key,
  title text not null,
  request text not null,
  due_on date not null,
  is_demo boolean not null,
  opened_at timestamptz not null,
  opened_by uuid references account
);
comment on table review_round is 'A round of review that the Ministry of Science and Technology opens; it comes again as often as is needed';
grant select, insert on review_round to motcua_app;

create table review_round_closing (
  round_id uuid primary key references review_round,
  closed_at timestamptz not null,
  closed_by uuid references account
);
comment on table review_round_closing is 'Rounds in which nothing more can be sent';
grant select, insert on review_round_closing to motcua_app;

create table review_item_version (
  item uuid not null,
  version int not null check (version >= 1),
  round_id uuid not null references review_round,
  agency_code text not null,
  owner text not null,
  number text,
  title text not null,
  issued_on date,
  compatibility text not null check (compatibility in ('compatible', 'partly', 'incompatible', 'missing')),
  finding text,
  proposal text not null check (proposal in ('keep', 'amend', 'supplement', 'replace', 'abolish', 'issueAnew')),
  proposal_detail text,
  grounds text[] not null,
  repealed_basis text[] not null,
  still_in_force text,
  announcement text,
  announced_on date,
  is_withdrawn boolean not null,
  entered_at timestamptz not null,
  entered_by uuid references account,
  primary key (item, version)
);
create index review_item_round on review_item_version (round_id, agency_code);
comment on table review_item_version is 'A document under review with what the agency found and proposes; every version kept, the newest counts';
comment on column review_item_version.agency_code is 'Ministry or province that answers for the row; units and lower agencies are under it';
comment on column review_item_version.owner is 'Whose document it is: the agency itself or a lower one';
comment on column review_item_version.repealed_basis is 'Provisions of Law 71/2025/QH15 that Law 33 repealed and on which the document rests';
comment on column review_item_version.still_in_force is 'Parts that go on being in force, where it does so in part';
comment on column review_item_version.announcement is 'Document by which the continued effect was announced';
comment on column review_item_version.is_withdrawn is 'The agency took the row back';
grant select, insert on review_item_version to motcua_app;

create table review_dispatch (
  id uuid primary key,
  round_id uuid not null references review_round,
  agency_code text not null,
  summary text,
  sent_at timestamptz not null,
  sent_by uuid references account
);
create index review_dispatch_round on review_dispatch (round_id, agency_code, sent_at);
comment on table review_dispatch is 'An agency sends its result; a later one replaces an earlier one, which stays';
grant select, insert on review_dispatch to motcua_app;

create table review_dispatch_item (
  dispatch_id uuid not null references review_dispatch,
  item uuid not null,
  version int not null,
  primary key (dispatch_id, item),
  foreign key (item, version) references review_item_version
);
comment on table review_dispatch_item is 'Which rows were sent, each in the version that it had then';
grant select, insert on review_dispatch_item to motcua_app;

create table review_reminder (
  round_id uuid not null references review_round,
  agency_code text not null,
  at timestamptz not null,
  by_account uuid references account,
  primary key (round_id, agency_code, at)
);
comment on table review_reminder is 'When an agency that had sent nothing was reminded';
grant select, insert on review_reminder to motcua_app;
