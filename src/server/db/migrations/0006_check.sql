-- WeChat's verdict on the words; photos have theirs in photo.check_state
alter table matter add column text_check text check (text_check in ('pass', 'review', 'risky'));
-- when the picture was sent to be checked; the verdict is pushed within 30 minutes
alter table photo add column check_asked_at timestamptz;
create index photo_to_check on photo (attached_at) where state = 'attached' and check_state = 'pending' and check_asked_at is null;
