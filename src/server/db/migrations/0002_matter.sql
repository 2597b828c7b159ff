-- The one history. Append-only: everything shown as a timeline, a notice or a figure is read from here.
create table event (
  estate_id  uuid not null references estate(id),
  stream_id  uuid not null,
  version    int not null check (version > 0),
  -- order of recording, over all streams
  seq        bigint generated always as identity,
  kind       text not null,
  type       text not null,
  data       jsonb not null,
  person_id  uuid not null,
  role       text not null,
  at         timestamptz not null,
  primary key (estate_id, stream_id, version)
);
create index event_order on event (estate_id, seq);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only';
end $$;
create trigger event_append_only before update or delete on event
  for each row execute function refuse_rewriting();

-- A command sent twice happens once: the key that its sender made, and what was answered.
create table command (
  estate_id uuid not null,
  person_id uuid not null,
  key       text not null check (length(key) between 8 and 80),
  answer    jsonb not null,
  at        timestamptz not null default now(),
  primary key (estate_id, person_id, key)
);

-- short public numbers: one row a kind
create table counter (
  estate_id uuid not null references estate(id),
  kind      text not null,
  last      bigint not null default 0,
  primary key (estate_id, kind)
);

create table photo (
  estate_id    uuid not null references estate(id),
  id           uuid not null,
  by_person    uuid not null references person(id),
  state        text not null check (state in ('loose', 'attached')),
  subject_kind text,
  subject_id   uuid,
  sha256       bytea not null,
  width        int not null,
  height       int not null,
  bytes        int not null,
  thumb_bytes  int not null,
  check_state  text not null default 'pending' check (check_state in ('pending', 'pass', 'review', 'risky', 'notNeeded')),
  check_trace  text,
  created_at   timestamptz not null default now(),
  attached_at  timestamptz,
  primary key (estate_id, id),
  check ((state = 'attached') = (subject_id is not null))
);
create index photo_subject on photo (estate_id, subject_id) where subject_id is not null;
create index photo_loose on photo (created_at) where state = 'loose';
create index photo_trace on photo (check_trace) where check_trace is not null;

-- state: the fold of the matter's events, kept so that a command need not replay them;
-- the columns beside it are what lists and figures ask for
create table matter (
  estate_id    uuid not null references estate(id),
  id           uuid not null,
  number       bigint not null,
  version      int not null,
  state        jsonb not null,
  phase        text not null,
  category     text not null,
  urgency      text not null,
  title        text not null,
  text         text not null,
  place_kind   text not null,
  place_id     uuid,
  place_name   text not null,
  entrance_id  uuid,
  building_id  uuid,
  seen_by      text not null check (seen_by in ('handlers', 'neighbours')),
  -- what neighbours see passed the check; only 'pass' is shown to them
  check_state  text not null check (check_state in ('pending', 'pass', 'withheld')),
  name_shown   boolean not null,
  reporter_id  uuid not null references person(id),
  entered_by   uuid not null references person(id),
  slip_code    text unique,
  joined       int not null default 0,
  ticket_id    uuid,
  item_id      uuid,
  merged_into  uuid,
  reported_at  timestamptz not null,
  accept_due   timestamptz,
  accepted_at  timestamptz,
  finish_due   timestamptz,
  finished_at  timestamptz,
  closed_at    timestamptz,
  closed_how   text,
  close_on     timestamptz,
  rating       int check (rating between 1 and 5),
  overdue_level int not null default 0,
  changed_at   timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
create index matter_by_phase on matter (estate_id, phase, reported_at desc);
create index matter_newest on matter (estate_id, reported_at desc, id desc);
create index matter_public on matter (estate_id, reported_at desc, id desc) where seen_by = 'neighbours' and check_state = 'pass';
create index matter_reporter on matter (estate_id, reporter_id, reported_at desc);
create index matter_ticket on matter (estate_id, ticket_id) where ticket_id is not null;
create index matter_item on matter (estate_id, item_id) where item_id is not null;
create index matter_place on matter (estate_id, place_id, reported_at desc);
create index matter_close_on on matter (close_on) where close_on is not null;
create index matter_accept_due on matter (accept_due) where phase = 'reported';
create index matter_closed on matter (estate_id, closed_at) where closed_at is not null;

create table follow (
  estate_id  uuid not null references estate(id),
  subject_id uuid not null,
  person_id  uuid not null references person(id),
  -- why: reporter, joined, chosen, slip
  why        text not null,
  since      timestamptz not null default now(),
  primary key (estate_id, subject_id, person_id)
);
create index follow_person on follow (estate_id, person_id);

create table ticket (
  estate_id   uuid not null references estate(id),
  id          uuid not null,
  number      bigint not null,
  version     int not null,
  state       jsonb not null,
  phase       text not null,
  title       text not null,
  category    text not null,
  urgency     text not null,
  place_name  text not null,
  worker_id   uuid references person(id),
  opened_at   timestamptz not null,
  due         timestamptz,
  paused_until date,
  finished_at timestamptz,
  overdue_level int not null default 0,
  changed_at  timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
create index ticket_by_phase on ticket (estate_id, phase, due);
create index ticket_worker on ticket (estate_id, worker_id, phase);
create index ticket_due on ticket (due) where finished_at is null;

create table agenda_item (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null,
  title      text not null,
  touched    int not null default 0,
  opened_at  timestamptz not null,
  meeting_id uuid,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
create index agenda_item_by_phase on agenda_item (estate_id, phase, changed_at desc);

create table meeting (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null,
  title      text not null,
  starts_at  timestamptz not null,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
create index meeting_by_start on meeting (estate_id, starts_at desc);

-- set answers, edited before they go
create table reply (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  use        text not null check (use in ('accept', 'return', 'answer', 'pause', 'finish')),
  text       text not null,
  sort       int not null default 0,
  primary key (estate_id, id)
);
