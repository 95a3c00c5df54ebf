-- Places claimed from the chat; those of the settings file need no row.
create table if not exists place (
    platform varchar(20) not null,
    place_id bigint not null,
    name varchar(200) not null,
    claimed_at timestamp with time zone not null,
    claimed_by varchar(200) not null,
    -- Discord's role whose holders help to run the place.
    helper_role bigint,
    log_room bigint,
    language varchar(20) not null,
    primary key (platform, place_id)
);

-- A code is known by its digest: who reads the rows cannot use it.
create table if not exists place_code (
    digest varchar(64) primary key,
    made_by varchar(200) not null,
    ends_at timestamp with time zone not null
);

-- What waits behind the buttons, menus and forms that admins were shown.
create table if not exists wish (
    token varchar(64) primary key,
    platform varchar(20) not null,
    place_id bigint not null,
    -- Empty for everybody who may.
    account_id bigint,
    deed varchar(40) not null,
    given varchar(16000) not null,
    question varchar(40) not null,
    shown_at timestamp with time zone not null
);

create index if not exists wish_shown on wish (shown_at);

-- Gates made from the chat stand here alone; those of the settings file are only remembered.
alter table gate add column if not exists origin varchar(20) default 'FILE' not null;
alter table gate add column if not exists paused boolean default false not null;
