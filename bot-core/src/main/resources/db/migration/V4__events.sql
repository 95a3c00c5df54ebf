-- By which a webhook and a record of Hilt's feed are known to be the same: a hash of type, membership and time.
alter table webhook_event add column if not exists occurrence varchar(64);
create index if not exists webhook_event_occurrence on webhook_event (occurrence);
-- What is in quarantine, and what is settled long enough to be pruned, found without looking at the rest.
create index if not exists webhook_event_state on webhook_event (state, received_at);

-- Since when Hilt's feed is followed: what happened before was found by walking.
create table if not exists feed (
    single smallint primary key check (single = 1),
    followed_since timestamp with time zone not null
);
