-- Works that owners pay for. The books are the project's own events: each act that touches money bears an entry.
create table works_project (
  estate_id   uuid not null references estate(id),
  id          uuid not null,
  number      bigint not null,
  version     int not null,
  state       jsonb not null,
  phase       text not null check (phase in ('planning', 'underway', 'accepted', 'closed', 'dropped')),
  title       text not null,
  vote_id     uuid not null,
  question_id text not null,
  item_id     uuid,
  changed_at  timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number),
  -- one decision of the owners, one project
  unique (estate_id, vote_id, question_id)
);

-- Entries in their order, and those of one unit, for accounts that are read page by page.
create index works_entry on event (estate_id, stream_id, (((data #>> '{entry,number}'))::int)) where kind = 'worksProject' and data ? 'entry';

-- Lines of the bank's statement, until a person has said what each is.
create table bank_line (
  estate_id  uuid not null,
  id         uuid not null,
  works_id   uuid not null,
  -- the bank's serial number, or what stands in for it: the same line is taken once however often it is imported
  key        text not null,
  on_day     date not null,
  amount     bigint not null check (amount <> 0),
  party      text not null,
  words      text not null,
  state      text not null default 'open' check (state in ('open', 'booked', 'aside')),
  entry      int,
  reason     text,
  decided_by uuid,
  imported_at timestamptz not null,
  primary key (estate_id, id),
  foreign key (estate_id, works_id) references works_project(estate_id, id),
  unique (estate_id, works_id, key),
  unique (estate_id, works_id, entry),
  check ((state = 'booked') = (entry is not null)),
  check ((state = 'aside') = (reason is not null))
);
create index bank_line_open on bank_line (estate_id, works_id, on_day, id) where state = 'open';
