-- Its reporter had to tell of it a second time (最多访一次 counts those who did not).
alter table matter add column told_again boolean not null default false;
update matter m set told_again = true, state = m.state || '{"toldAgain": true}'
  where exists (select from event e where e.estate_id = m.estate_id and e.stream_id = m.id
    and (e.type = 'MatterResubmitted' or e.type = 'MatterTookIn' and e.data->>'reporterId' = m.reporter_id::text));

-- the figures go on reading one index and no row
drop index matter_figures;
create index matter_figures on matter (estate_id, reported_at)
  include (phase, accept_due, accepted_at, finish_due, finished_at, left_at, closed_how, rating, ticket_id, seen_by, check_state, told_again);
