-- The inbox, always written; and the outbox for what leaves the house. Both in the event's own transaction.
create table notice (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  person_id  uuid not null references person(id),
  kind       text not null,
  title      text not null,
  body       text not null,
  link       text not null,
  subject_id uuid not null,
  event_seq  bigint,
  made_at    timestamptz not null,
  read_at    timestamptz,
  primary key (estate_id, id)
);
create index notice_inbox on notice (estate_id, person_id, made_at desc, id desc);
create index notice_unread on notice (estate_id, person_id) where read_at is null;

create table outbox (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  notice_id  uuid not null,
  person_id  uuid not null references person(id),
  channel    text not null check (channel in ('wechat')),
  template   text not null,
  data       jsonb not null,
  page       text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'gaveUp')),
  tries      int not null default 0,
  next_at    timestamptz not null,
  last_error text,
  done_at    timestamptz,
  primary key (estate_id, id),
  unique (estate_id, notice_id, channel)
);
create index outbox_waiting on outbox (next_at) where state = 'waiting';
create index outbox_gave_up on outbox (estate_id, done_at) where state = 'gaveUp';

-- each accept of a subscribe message buys one; the ledger is the sum
create table consent (
  estate_id  uuid not null references estate(id),
  person_id  uuid not null references person(id),
  template   text not null,
  credit     int not null default 0 check (credit >= 0),
  changed_at timestamptz not null default now(),
  primary key (estate_id, person_id, template)
);

-- what WeChat pushed to us: stored before it is answered, worked later, once
create table wechat_push (
  dedupe_key text primary key,
  event      jsonb not null,
  got_at     timestamptz not null default now(),
  worked_at  timestamptz
);
create index wechat_push_waiting on wechat_push (got_at) where worked_at is null;

-- each reading of an unmasked name, phone or door number
create table disclosure (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  reader_id  uuid not null references person(id),
  role       text not null,
  about_id   uuid not null,
  what       text not null,
  why        text not null,
  at         timestamptz not null default now(),
  primary key (estate_id, id)
);
