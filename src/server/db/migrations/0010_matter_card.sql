-- What every list shows of a matter and only the matter changes, as JSON made when it is written: a list of twenty is read far
-- more often than a matter is changed. It is left open at its end, for what depends on the reader and on the ticket.
alter table matter add column card text;

create function matter_card() returns trigger language plpgsql as $$
begin
  new.card := rtrim(json_build_object(
    'id', new.id, 'number', new.number, 'title', new.title, 'category', new.category, 'urgency', new.urgency, 'phase', new.phase,
    'place', new.place_name, 'joined', new.joined, 'photo', new.photo, 'photos', new.photos, 'check', new.check_state,
    'rating', new.rating, 'closedHow', new.closed_how, 'reportedAt', new.reported_at, 'changedAt', new.changed_at)::text, '}');
  return new;
end $$;
create trigger matter_card before insert or update on matter for each row execute function matter_card();

update matter set card = null;
alter table matter alter column card set not null;
