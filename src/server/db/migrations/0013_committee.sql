-- The owners' committee, a term at a time: who sits, who comes next, what is still to be done by law.
create table committee (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null check (phase in ('sitting', 'over')),
  elected_on date not null,
  ends_on    date not null,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
-- one sits at a time
create unique index committee_sits on committee (estate_id) where phase = 'sitting';
create index committee_recalls on committee using gin ((state->'recalls') jsonb_path_ops);
