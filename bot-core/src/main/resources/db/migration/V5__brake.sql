-- What a human must do about something that is not done, beside the words of the platform.
alter table grant_record add column if not exists next_step varchar(2000) not null default '';

-- When a human should look whether an exception is still right.
alter table exception add column if not exists review_at timestamp with time zone;

-- A place whose removals are stopped until a human lets go.
create table if not exists brake (
    platform varchar(20) not null,
    place_id bigint not null,
    pulled_at timestamp with time zone not null,
    primary key (platform, place_id)
);

-- Surprising removals of the last hour, and those stopped.
create table if not exists removal (
    platform varchar(20) not null,
    place_id bigint not null,
    account_id bigint not null,
    gate varchar(100) not null,
    state varchar(20) not null,
    happened_at timestamp with time zone not null,
    primary key (platform, account_id, gate)
);
create index if not exists removal_place on removal (platform, place_id, state, happened_at);
