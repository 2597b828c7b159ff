-- The estate, its homes and its people. Every table of an estate's data bears estate_id first in its key,
-- so that a distributed PostgreSQL can shard by estate.

create table estate (
  id            uuid primary key,
  name          text not null,
  province      text not null default '',
  city          text not null default '',
  county        text not null default '',
  street        text not null default '',
  built_year    int,
  -- what the import file prints, in cm²; the units must add up to it
  printed_area  bigint not null check (printed_area >= 0),
  settings      jsonb not null default '{}',
  created_at    timestamptz not null default now()
);

create table holiday_list (
  year     int primary key,
  off      date[] not null,
  -- weekend days on which people work in exchange
  work     date[] not null,
  source   text not null
);

create table building (
  estate_id uuid not null references estate(id),
  id        uuid not null,
  name      text not null,
  sort      int not null default 0,
  primary key (estate_id, id),
  unique (estate_id, name)
);

create table entrance (
  estate_id   uuid not null,
  id          uuid not null,
  building_id uuid not null,
  name        text not null,
  sort        int not null default 0,
  primary key (estate_id, id),
  foreign key (estate_id, building_id) references building(estate_id, id),
  unique (estate_id, building_id, name)
);

create table unit (
  estate_id   uuid not null,
  id          uuid not null,
  entrance_id uuid not null,
  door        text not null,
  -- the whole address as people say it: 3号楼2单元501
  address     text not null,
  area        bigint not null check (area > 0),
  area_source text not null check (area_source in ('register', 'survey', 'contract')),
  use         text not null default '住宅',
  handed_over boolean not null default true,
  -- still the developer's: all of these count as one person (司法解释 9)
  developers  boolean not null default false,
  sort        int not null default 0,
  primary key (estate_id, id),
  foreign key (estate_id, entrance_id) references entrance(estate_id, id),
  unique (estate_id, address)
);

-- a public place of the estate: east gate, underground garage, playground …
create table place (
  estate_id uuid not null references estate(id),
  id        uuid not null,
  name      text not null,
  -- short code printed on the place's sign and carried in a QR scene
  code      text not null,
  sort      int not null default 0,
  primary key (estate_id, id),
  unique (estate_id, name),
  unique (estate_id, code)
);

-- A person may belong to several estates, so a person has none.
create table person (
  id           uuid primary key,
  name         text not null,
  phone        text unique,
  openid       text unique,
  text_size    text not null default 'normal' check (text_size in ('normal', 'large', 'largest')),
  created_at   timestamptz not null default now(),
  -- erased on request: name and phone are gone, the row stays so that events still point somewhere
  erased_at    timestamptz
);

-- a person's tie to a unit
create table membership (
  estate_id  uuid not null,
  id         uuid not null,
  unit_id    uuid not null,
  person_id  uuid not null references person(id),
  tie        text not null check (tie in ('owner', 'tenant', 'family')),
  since      timestamptz not null default now(),
  ended_at   timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references unit(estate_id, id)
);
create unique index membership_once on membership (estate_id, unit_id, person_id, tie) where ended_at is null;
create index membership_person on membership (person_id) where ended_at is null;

-- a role granted in an estate beyond living there
create table duty (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  person_id  uuid not null references person(id),
  role       text not null check (role in ('worker', 'manager', 'clerk', 'secretary', 'committee', 'officer', 'operator')),
  -- shown to residents: 王师傅
  title      text not null,
  since      timestamptz not null default now(),
  ended_at   timestamptz,
  primary key (estate_id, id)
);
create unique index duty_once on duty (estate_id, person_id, role) where ended_at is null;
create index duty_person on duty (person_id) where ended_at is null;

-- the letter with a code that lets its reader join a unit
create table invitation (
  estate_id  uuid not null,
  id         uuid not null,
  unit_id    uuid not null,
  code       text not null unique,
  tie        text not null check (tie in ('owner', 'tenant', 'family')),
  made_by    uuid not null references person(id),
  made_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  used_by    uuid references person(id),
  used_at    timestamptz,
  revoked_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references unit(estate_id, id)
);

-- "I live there": waits for the committee or the company to confirm
create table claim (
  estate_id  uuid not null,
  id         uuid not null,
  unit_id    uuid not null,
  person_id  uuid not null references person(id),
  tie        text not null check (tie in ('owner', 'tenant', 'family')),
  name       text not null,
  note       text not null default '',
  state      text not null default 'open' check (state in ('open', 'confirmed', 'refused', 'withdrawn')),
  reason     text,
  decided_by uuid references person(id),
  made_at    timestamptz not null default now(),
  decided_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references unit(estate_id, id)
);
create unique index claim_once on claim (estate_id, unit_id, person_id) where state = 'open';

create table session (
  id          uuid primary key,
  -- SHA-256 of the token; the token itself is never stored
  token_hash  bytea not null unique,
  person_id   uuid not null references person(id),
  device      text not null default '',
  -- the membership or duty that acts; null until the person has one
  acting_id   uuid,
  acting_estate uuid,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  expires_at  timestamptz not null,
  revoked_at  timestamptz
);
create index session_person on session (person_id) where revoked_at is null;

create table one_time_code (
  phone      text primary key,
  code_hash  bytea not null,
  sent_at    timestamptz not null,
  expires_at timestamptz not null,
  tries      int not null default 0,
  sent_today int not null default 1,
  day        date not null
);
