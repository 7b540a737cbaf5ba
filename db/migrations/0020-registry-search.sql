-- Written by src/registry alone: what search, facets and paging need beside the versions. All of it is derived and can be rebuilt.
create sequence deployment_number;
create sequence guidance_number;

-- Newest first, for ever: the order of lists must not move while someone pages through them.
alter table entry add column position bigint generated always as identity unique;
comment on column entry.position is 'Order of first publication; the key of paging';

alter table entry_version alter column reason type jsonb using to_jsonb(reason);
comment on column entry_version.reason is 'Why, in both languages, for the public history';
create unique index entry_version_leaf on entry_version (leaf_id);

alter table entry_current
  add column position bigint not null,
  add column party_normal text not null,
  add column marked text not null;
comment on column entry_current.name_normal is 'Name as search compares it: lower case, without diacritics';
comment on column entry_current.party_normal is 'Name of the party as search compares it';
comment on column entry_current.marked is 'Name, party and beginning of the purpose with their diacritics, for words typed with diacritics';
comment on column entry_current.words is 'Lexemes made by src/registry/search, never by a parser of the database: words with weights, @words of the name, #facets';
create unique index entry_current_position on entry_current (position desc);
create unique index entry_current_code on entry_current (code);
create index entry_current_register on entry_current (register, position desc);
create index entry_current_systems on entry_current (position desc)
  where register in ('systems', 'lowRiskSystems') and status <> 'withdrawn';
create index entry_current_party on entry_current (party_id, position desc);
-- A small pending list: writers stay quick, and no reader has to walk through megabytes of it.
create index entry_current_words on entry_current using gin (words) with (gin_pending_list_limit = 256);
create index entry_current_name on entry_current using gin (name_normal gin_trgm_ops) with (gin_pending_list_limit = 256);

-- One row per publication, appended in its transaction: publishers never meet on a row. A job adds them up and removes them, in one
-- transaction, so that sums over both tables are exact at every moment and for every reader.
create table register_delta (
  id bigint generated always as identity primary key,
  register text not null,
  publications int not null,
  counts jsonb not null,
  words text[] not null,
  at timestamptz not null
);
create index register_delta_register on register_delta (register);
comment on table register_delta is 'What publications changed in the counts of a register, waiting to be added up';
comment on column register_delta.counts is 'Per facet and value: how many entries more or fewer';

create table register_count (
  register text not null,
  facet text not null,
  value text not null,
  entries bigint not null,
  primary key (register, facet, value)
);
comment on table register_count is 'How many entries a facet value has, as far as added up; the rest stands in register_delta';

create table search_word (
  word text collate "C" not null,
  shown text collate "C" not null,
  uses bigint not null,
  shortened text[] not null,
  primary key (word, shown)
);
create index search_word_shortened on search_word using gin (shortened);
create index search_word_similar on search_word using gin (word gin_trgm_ops);
comment on table search_word is 'Distinct words of the registers, for help with typing errors';
comment on column search_word.word is 'As search compares it: without diacritics';
comment on column search_word.shown is 'As it was written, with diacritics';
comment on column search_word.shortened is 'The word and all it becomes by leaving out one letter: words one error apart share one of them';

grant select, insert, delete, update (counts) on register_delta to motcua_app;
grant select, insert, update, delete on register_count, search_word to motcua_app;
grant usage on sequence deployment_number, guidance_number to motcua_app;
