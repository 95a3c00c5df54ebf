-- Invite links of other people by which somebody came in past a door: known only by being used.
create table if not exists open_link (
    platform varchar(20) not null,
    place_id bigint not null,
    link varchar(300) not null,
    creator bigint not null,
    used_at timestamp with time zone not null,
    primary key (platform, place_id, link, creator)
);

-- Written and emptied by the check, to see whether the disk takes anything.
create table if not exists trial_write (
    id varchar(40) not null primary key,
    bytes bytea not null
);
