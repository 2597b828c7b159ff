-- A quarrel on its way through the three tiers. Its papers are in its state and in its events; who may read which is for the rules.
create table mediation (
  estate_id    uuid not null references estate(id),
  id           uuid not null,
  number       bigint not null,
  version      int not null,
  state        jsonb not null,
  phase        text not null check (phase in ('waiting', 'underway', 'agreed', 'performing', 'settled', 'ended')),
  tier         text not null check (tier in ('estate', 'street', 'county')),
  matter_id    uuid not null,
  title        text not null,
  due          date not null,
  -- who mediated it, at whichever tier, and who is a party: each finds it by this
  mediator_ids uuid[] not null,
  party_ids    uuid[] not null,
  changed_at   timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, matter_id) references matter(estate_id, id)
);
create index mediation_by_tier on mediation (estate_id, tier, phase);
create index mediation_by_matter on mediation (estate_id, matter_id);
create index mediation_by_mediator on mediation using gin (mediator_ids);
create index mediation_by_party on mediation using gin (party_ids);
