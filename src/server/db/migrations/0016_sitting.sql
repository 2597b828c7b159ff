-- A meeting while it is held. Its state changes every few seconds, so it stands beside the meeting and not in it.
create table sitting (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null check (phase in ('running', 'ended')),
  meeting_id uuid not null,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  -- one table sits once
  unique (estate_id, meeting_id),
  foreign key (estate_id, meeting_id) references meeting(estate_id, id)
);

-- Whoever watches hears of it from whichever process wrote it, and only once it is written for good.
create function tell_of_sitting() returns trigger language plpgsql as $$
begin
  perform pg_notify('sitting', new.estate_id || ' ' || new.meeting_id);
  return null;
end
$$;
create trigger sitting_told after insert or update on sitting for each row execute function tell_of_sitting();
