-- when it was merged or withdrawn: from then on nothing is owed on it
alter table matter add column left_at timestamptz;

-- who has an open task on it, and who has judged it: asked on every home page, without opening the whole state
alter table agenda_item add column task_people uuid[] not null default '{}';
alter table agenda_item add column judged_by uuid[] not null default '{}';

-- The public figures of a month, a year or all time read this index and not the rows (src/server/figures).
create index matter_figures on matter (estate_id, reported_at)
  include (phase, accept_due, accepted_at, finish_due, finished_at, left_at, closed_how, rating, ticket_id, seen_by, check_state);
-- what somebody entered in another's name
create index matter_entered on matter (estate_id, entered_by, reported_at desc) where entered_by <> reporter_id;
-- given out as printed slips and waiting for a word: the desk calls
create index matter_slip_waits on matter (estate_id, close_on) where slip_code is not null and phase = 'awaitingConfirmation';
create index matter_to_check on matter (estate_id, reported_at) where check_state = 'pending' and seen_by = 'neighbours';

-- matters that were merged or withdrawn before this column was there
update matter m set left_at = e.at from event e
  where e.estate_id = m.estate_id and e.stream_id = m.id and e.type in ('MatterMerged', 'MatterWithdrawn') and m.phase in ('merged', 'withdrawn');
update agenda_item i set
  task_people = (select coalesce(array_agg(distinct (t->>'personId')::uuid), '{}') from jsonb_array_elements(i.state->'tasks') t where t->>'state' = 'open'),
  judged_by = (select coalesce(array_agg((v->>'personId')::uuid), '{}') from jsonb_array_elements(i.state->'verdicts') v);
