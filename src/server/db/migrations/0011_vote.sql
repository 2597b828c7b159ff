-- Owners' votes. The vote itself is a stream like a matter; its roll, its voices and its ballots stand beside it, so that
-- casting one ballot touches one voice and never the vote.
create table vote (
  estate_id   uuid not null references estate(id),
  id          uuid not null,
  number      bigint not null,
  version     int not null,
  state       jsonb not null,
  phase       text not null,
  title       text not null,
  secret      boolean not null,
  item_id     uuid,
  -- what the clock has to do next with it, and when: opening, closing
  opens_at    timestamptz,
  closes_at   timestamptz,
  changed_at  timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
create index vote_newest on vote (estate_id, changed_at desc, id desc);
create index vote_opens on vote (opens_at) where phase = 'roll';
create index vote_closes on vote (closes_at) where phase = 'open';
create index vote_item on vote (estate_id, item_id) where item_id is not null;

-- One line of the roll, and all that casting asks of it. `state` is the fold of its own events: grants, papers, and that
-- something was cast, never what.
create table vote_voice (
  estate_id   uuid not null,
  id          uuid not null,
  vote_id     uuid not null,
  -- the roll number, 1 to N
  number      bigint not null,
  version     int not null default 0,
  state       jsonb not null,
  -- 'out' until a ballot of it counts, then 'in'
  phase       text not null check (phase in ('out', 'in')),
  -- as they stood when the roll was frozen; who may cast is asked of the memberships of now
  holder      jsonb not null,
  units       jsonb not null,
  unit_ids    uuid[] not null,
  building_id uuid,
  label       text not null,
  persons     int not null check (persons in (0, 1)),
  area_cm2    bigint not null check (area_cm2 >= 0),
  flags       text[] not null default '{}',
  reminded_at timestamptz,
  changed_at  timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, vote_id, number),
  foreign key (estate_id, vote_id) references vote(estate_id, id)
);
create index vote_voice_units on vote_voice using gin (unit_ids);
create index vote_voice_out on vote_voice (estate_id, vote_id, building_id, number) where phase = 'out';

-- Every ballot that was taken, in order. `leaf` is the very text that the tree is made of and that is published; the number in
-- the order is given soon after it was taken, by one hand for all (the tree), and then nothing of it changes.
create table vote_entry (
  estate_id  uuid not null,
  id         uuid not null,
  vote_id    uuid not null,
  -- the voice it is of
  number     bigint not null,
  -- without `seq`, which is its first field once it has one
  body       jsonb not null,
  leaf       text,
  seq        bigint,
  -- what it does to the turnout: a ballot of a voice that had none adds it, a strike takes it away
  persons    int not null,
  area_cm2   bigint not null,
  taken_at   timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, vote_id, seq),
  foreign key (estate_id, vote_id) references vote(estate_id, id),
  check ((seq is null) = (leaf is null))
);
create index vote_entry_waits on vote_entry (estate_id, vote_id, taken_at, id) where seq is null;
create function refuse_vote_entry_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.seq is not null or (new.body, new.vote_id, new.number, new.persons, new.area_cm2, new.taken_at) is distinct from
     (old.body, old.vote_id, old.number, old.persons, old.area_cm2, old.taken_at) then
    raise exception 'the log of ballots is append-only';
  end if;
  return new;
end $$;
create trigger vote_entry_append_only before update or delete on vote_entry for each row execute function refuse_vote_entry_change();

-- The tree's edge, and the turnout so far: as much work for one ballot in an estate of 100,000 as in one of 178.
create table vote_tree (
  estate_id uuid not null,
  vote_id   uuid not null,
  size      bigint not null default 0,
  -- hashes of the full subtrees, largest first (RFC 9162)
  frontier  bytea[] not null default '{}',
  persons   int not null default 0,
  area_cm2  bigint not null default 0,
  primary key (estate_id, vote_id),
  foreign key (estate_id, vote_id) references vote(estate_id, id)
);

-- What was published of the tree, as it grew; the last one, at the close, is signed.
create table vote_head (
  estate_id uuid not null,
  vote_id   uuid not null,
  size      bigint not null,
  root      bytea not null,
  at        timestamptz not null,
  signature bytea,
  primary key (estate_id, vote_id, size),
  foreign key (estate_id, vote_id) references vote(estate_id, id)
);

-- The keys of one vote: the one that signs its last head, and where the vote is secret the one that opens its ballots.
-- The private ones lie sealed under the server's own secret and are gone once they have done their work.
create table vote_key (
  estate_id   uuid not null,
  vote_id     uuid not null,
  use         text not null check (use in ('sign', 'open')),
  public_key  bytea not null,
  private_key bytea,
  primary key (estate_id, vote_id, use),
  foreign key (estate_id, vote_id) references vote(estate_id, id)
);
