-- Days on which deputies receive at the estate's studio, and what people brought before them.
create table studio_day (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null check (phase in ('planned', 'held', 'cancelled')),
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  host_ids   uuid[] not null,
  -- whose places are booked, and which matters were laid beside a booking
  booked_by  uuid[] not null,
  matter_ids uuid[] not null,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number),
  check (ends_at > starts_at)
);
-- the few that are still to come, or not over yet
create index studio_day_planned on studio_day (estate_id, starts_at) where phase = 'planned';

create table studio_case (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null check (phase in ('taken', 'answered', 'closed', 'matter')),
  day_id     uuid not null,
  person_id  uuid not null,
  host_ids   uuid[] not null,
  deputy_id  uuid not null,
  matter_id  uuid,
  -- by when it is to be answered, while it is
  due_on     date,
  -- what the resident is asked for: to say whether it is settled, or whether others may read it
  asks       text check (asks in ('judge', 'consent')),
  public_at  timestamptz,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, day_id) references studio_day(estate_id, id),
  check ((phase = 'taken') = (due_on is not null))
);
create index studio_case_person on studio_case (estate_id, person_id, number);
create index studio_case_due on studio_case (estate_id, due_on) where due_on is not null;
create index studio_case_asks on studio_case (estate_id, person_id) where asks is not null;
create index studio_case_matter on studio_case (estate_id, matter_id) where matter_id is not null;
create index studio_case_public on studio_case (estate_id, public_at) where public_at is not null;
