-- Drafts of legal documents, what was said about them and how it was handled. Written by src/legal-review alone.
create table draft_text (
  code text not null,
  version int not null check (version >= 1),
  label text not null,
  units jsonb not null,
  source_sha256 text not null,
  added_at timestamptz not null,
  added_by uuid references account,
  primary key (code, version)
);
comment on table draft_text is 'Versions of a draft as its drafters loaded them, split into articles, clauses and points';
comment on column draft_text.code is 'The document of the catalogue that is being drafted';
comment on column draft_text.label is 'What the drafters call this version';
grant select, insert on draft_text to motcua_app;

create table comment_period (
  code text not null,
  step int not null check (step >= 1),
  draft_version int not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  set_at timestamptz not null,
  set_by uuid references account,
  primary key (code, step),
  foreign key (code, draft_version) references draft_text (code, version)
);
comment on table comment_period is 'From when until when a draft can be commented on; the latest step counts, so that a period can be prolonged or cut short';
grant select, insert on comment_period to motcua_app;

create table draft_comment (
  id uuid primary key,
  code text not null,
  draft_version int not null,
  provision text,
  body text not null,
  said_as text not null check (said_as in ('person', 'party', 'agency')),
  party_id uuid references party,
  agency_code text,
  account_id uuid references account,
  said_at timestamptz not null,
  foreign key (code, draft_version) references draft_text (code, version)
);
create index draft_comment_of on draft_comment (code, said_at);
comment on table draft_comment is 'Comments as they came in; nobody sees them but the drafters until one of them publishes a text of it';
comment on column draft_comment.provision is 'Article, clause or point of the draft version; empty: the whole draft';
grant select, insert on draft_comment to motcua_app;

create table draft_comment_handling (
  comment_id uuid not null references draft_comment,
  step int not null check (step >= 1),
  outcome text not null check (outcome in ('accepted', 'partly', 'notAccepted', 'noted')),
  reply text,
  published_text text,
  handled_at timestamptz not null,
  handled_by uuid references account,
  primary key (comment_id, step)
);
comment on table draft_comment_handling is 'How drafters handled a comment; the latest step counts';
comment on column draft_comment_handling.published_text is 'What is shown of the comment, without personal data; empty: it is not shown';
grant select, insert on draft_comment_handling to motcua_app;

create table draft_request (
  code text not null,
  draft_version int not null,
  agency_code text not null,
  request text not null,
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid references account,
  primary key (code, draft_version, agency_code),
  foreign key (code, draft_version) references draft_text (code, version)
);
comment on table draft_request is 'Agencies asked to comment on a draft by a day';
grant select, insert on draft_request to motcua_app;

create table draft_reply (
  code text not null,
  draft_version int not null,
  agency_code text not null,
  step int not null check (step >= 1),
  answer text not null check (answer in ('agree', 'agreeWithComments', 'disagree')),
  body text,
  replied_at timestamptz not null,
  replied_by uuid references account,
  primary key (code, draft_version, agency_code, step),
  foreign key (code, draft_version, agency_code) references draft_request
);
comment on table draft_reply is 'What an agency answered to the request; the latest step counts';
grant select, insert on draft_reply to motcua_app;
