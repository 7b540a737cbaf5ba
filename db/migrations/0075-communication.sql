-- How often something was published under a name: what pages kept for everybody are true of. Written by src/platform/versions.
create table published_version (
  name text primary key,
  version bigint not null,
  changed_at timestamptz not null
);
comment on table published_version is 'A number for each room that publishes pages, moved in the transaction of each publication; pages are kept under it';
grant select, insert, update on published_version to motcua_app;

-- The address by which a person who gets the same kind of mail again can end it at once (RFC 2369, RFC 8058).
alter table mail_message add column unsubscribe_url text;
comment on column mail_message.unsubscribe_url is 'Ends this kind of mail by a single POST, without a page; null for letters that nobody subscribed to';

-- Public communication. Written by src/communication alone.
create table article (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('news', 'campaign', 'question', 'guide', 'material', 'event')),
  agency_code text not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  demo boolean not null
);
comment on table article is 'A piece of public communication: news, product of a campaign, question and answer, guide, training material, event';
comment on column article.agency_code is 'Agency that answers for it (src/law/values/agencies.ts)';

create table article_version (
  article_id bigint not null references article,
  version int not null check (version >= 1),
  title_vi text not null,
  summary_vi text not null,
  body_vi text not null,
  title_en text,
  summary_en text,
  body_en text,
  vi_since int not null check (vi_since between 1 and version),
  en_of int check (en_of between 1 and version),
  provisions text[] not null,
  sectors text[] not null,
  target_groups text[] not null,
  plan_task text,
  search text not null,
  written_by uuid not null references account,
  written_at timestamptz not null,
  primary key (article_id, version),
  check ((title_en is null) = (body_en is null) and (title_en is null) = (summary_en is null) and (title_en is null) = (en_of is null))
);
create index article_version_provisions on article_version using gin (provisions);
comment on table article_version is 'What a piece said in each of its versions; never changed once written';
comment on column article_version.vi_since is 'Version in which the Vietnamese text last changed';
comment on column article_version.en_of is 'Version whose Vietnamese text the English one translates: lower than vi_since means an old translation';
comment on column article_version.search is 'Plain words of both languages, without diacritics, for searching';
comment on column article_version.plan_task is 'Number of the task of a plan that it carries out, as the plan writes it';

create table article_event (
  article_id bigint not null,
  version int not null,
  format text not null check (format in ('conference', 'seminar', 'class', 'online')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  online_address text,
  capacity int check (capacity between 1 and 100000),
  registration_until timestamptz,
  primary key (article_id, version),
  foreign key (article_id, version) references article_version
);
comment on table article_event is 'When and where an event is, how many it has room for, until when one may register; null: no registration';

create table article_file (
  article_id bigint not null,
  version int not null,
  file_id uuid not null references file,
  position int not null,
  primary key (article_id, version, file_id),
  foreign key (article_id, version) references article_version
);
comment on table article_file is 'Files that a version offers for download';

create table article_act (
  article_id bigint not null references article,
  position int not null check (position >= 1),
  act text not null check (act in ('published', 'withdrawn')),
  version int not null,
  reason text,
  done_by uuid not null references account,
  at timestamptz not null,
  primary key (article_id, position),
  foreign key (article_id, version) references article_version,
  check ((act = 'withdrawn') = (reason is not null))
);
comment on table article_act is 'Who published which version when, and who withdrew it, why';

create table article_state (
  article_id bigint primary key references article,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  latest_version int not null,
  public_version int,
  published_at timestamptz,
  changed_at timestamptz not null,
  check (state = 'draft' or (public_version is not null and published_at is not null))
);
create index article_state_published on article_state (published_at desc, article_id desc) where state = 'published';
comment on table article_state is 'Where a piece stands now; follows from its versions and acts';
comment on column article_state.public_version is 'Version that everybody sees; a newer one waits to be published';

create table event_registration (
  id uuid primary key default gen_random_uuid(),
  article_id bigint not null references article,
  name text,
  email text,
  locale text not null check (locale in ('vi', 'en')),
  target_group text not null,
  state text not null check (state in ('registered', 'waiting', 'cancelled', 'attended', 'absent')),
  token text,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  erased_at timestamptz,
  check ((erased_at is null) = (email is not null) and (email is null) = (name is null) and (email is null) = (token is null))
);
create unique index event_registration_person on event_registration (article_id, email) where state <> 'cancelled' and email is not null;
create unique index event_registration_token on event_registration (token) where token is not null;
create index event_registration_email on event_registration (email) where email is not null;
comment on table event_registration is 'Who comes to an event; name and address are erased when their time is over, the number by target group stays';
comment on column event_registration.token is 'In the link by which the person cancels';

create table alert_subscription (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  locale text not null check (locale in ('vi', 'en')),
  token text not null unique,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  told_until timestamptz not null
);
create unique index alert_subscription_email on alert_subscription (email) where confirmed_at is not null;
comment on table alert_subscription is 'An address that gets a daily letter; deleted when the person ends it, or when it is not confirmed in time';
comment on column alert_subscription.told_until is 'What was published until then is in letters already sent';
comment on column alert_subscription.token is 'In the links by which the person confirms, looks at and ends it';

create table alert_topic (
  subscription_id uuid not null references alert_subscription on delete cascade,
  kind text not null check (kind in ('section', 'sector', 'system', 'provider')),
  value text not null,
  primary key (subscription_id, kind, value)
);
comment on table alert_topic is 'What a subscriber wants to hear of: a section of the news pages, a sector, one system (its code), all systems of one provider (its code)';

create table communication_activity (
  id bigint generated always as identity primary key,
  agency_code text not null,
  plan_task text,
  title text not null,
  channel text not null check (channel in ('massMedia', 'grassRoots', 'digital', 'direct', 'print')),
  target_groups text[] not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  article_id bigint references article,
  created_by uuid not null references account,
  created_at timestamptz not null,
  demo boolean not null
);
comment on table communication_activity is 'An activity of dissemination: through which channel, for which target groups, for which task of a plan';

create table activity_reach (
  activity_id bigint not null references communication_activity,
  position int not null check (position >= 1),
  on_day date not null,
  people bigint not null check (people >= 0),
  source text not null,
  written_by uuid not null references account,
  written_at timestamptz not null,
  primary key (activity_id, position)
);
comment on table activity_reach is 'How many people an activity reached by a day, with where the number comes from; a correction is a further row';
comment on column activity_reach.people is 'Total since the activity began, as known on that day; the newest row counts';

grant select, insert on article, article_version, article_event, article_file, article_act, communication_activity, activity_reach to motcua_app;
grant select, insert, update on article_state, event_registration to motcua_app;
grant select, insert, update, delete on alert_subscription to motcua_app;
grant select, insert, delete on alert_topic to motcua_app;
