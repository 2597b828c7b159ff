-- what a row of a list shows of the photos: read without opening the whole state
alter table matter add column photo uuid;
alter table matter add column photos int not null default 0;
update matter set photo = (state->'photoIds'->>0)::uuid, photos = jsonb_array_length(state->'photoIds')
  where jsonb_array_length(state->'photoIds') > 0;
