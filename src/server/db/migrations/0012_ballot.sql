-- What casting needs beside 0011.

-- The vote as its file's first line has it, frozen when it opens: the log's first entry binds its hash.
alter table vote_tree add column header text;

-- A voice's own order: its second entry never comes before its first, whatever two clocks say.
alter table vote_entry add column version int not null default 0;
drop index vote_entry_waits;
create index vote_entry_waits on vote_entry (estate_id, vote_id, taken_at, version, id) where seq is null;
create index vote_entry_voice on vote_entry (estate_id, vote_id, number);

-- Who orders the log publishes its heads while others close the vote: it must not wait for the vote's own row.
alter table vote_head drop constraint vote_head_estate_id_vote_id_fkey;
alter table vote_head add foreign key (estate_id, vote_id) references vote_tree(estate_id, vote_id);

-- Whole subtrees of the log, of 256 leaves and more: a proof reads a few of these and two blocks of leaves.
create table vote_node (
  estate_id uuid not null,
  vote_id   uuid not null,
  level     int not null check (level >= 8),
  index     bigint not null,
  hash      bytea not null,
  primary key (estate_id, vote_id, level, index),
  foreign key (estate_id, vote_id) references vote_tree(estate_id, vote_id)
);

-- Whoever may cast by a grant, so that they find the voice; and whether a second person is waited for.
alter table vote_voice add column grantee_ids uuid[] not null default '{}';
create index vote_voice_grantees on vote_voice using gin (grantee_ids) where grantee_ids <> '{}';

-- What one person entered from paper, until another has entered the same: then it is in the log, and gone from here.
-- Of a secret vote it is sealed to the vote's key, like every choice.
create table vote_paper (
  estate_id  uuid not null,
  id         uuid not null,
  vote_id    uuid not null,
  voice_id   uuid not null,
  choices    jsonb,
  sealed     text,
  reason     text not null default '',
  entered_at timestamptz not null,
  primary key (estate_id, id),
  foreign key (estate_id, voice_id) references vote_voice(estate_id, id),
  check (choices is null or sealed is null)
);
create index vote_paper_vote on vote_paper (estate_id, vote_id, entered_at);

-- A secret vote's answers, opened for the count: sorted by chance codes, with no key to a voice.
create table vote_opened (
  estate_id  uuid not null,
  vote_id    uuid not null,
  question   text not null,
  code       text not null,
  choice     jsonb not null,
  commitment text not null,
  primary key (estate_id, vote_id, question, code),
  foreign key (estate_id, vote_id) references vote(estate_id, id)
);
create table vote_sums (
  estate_id uuid not null,
  vote_id   uuid not null,
  sums      jsonb not null,
  primary key (estate_id, vote_id),
  foreign key (estate_id, vote_id) references vote(estate_id, id)
);

-- Fails the statement that rests on something which is no longer as it was read (write.ts).
create function still_holds(boolean) returns boolean language plpgsql as $$
begin
  if $1 is not true then
    raise exception 'what the command was decided by has changed' using errcode = 'XY001';
  end if;
  return true;
end $$;
