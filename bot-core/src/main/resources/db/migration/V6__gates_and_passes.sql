-- Every gate there ever was, so that one which vanishes from the settings is noticed.
create table if not exists gate (
    id varchar(100) primary key,
    platform varchar(20) not null,
    place_id bigint not null,
    -- Discord's role; a chat is its own door.
    role_id bigint,
    products varchar(8000) not null,
    mode varchar(20) not null,
    state varchar(20) not null,
    changed_at timestamp with time zone not null
);

-- A guest pass is known by the digest of its code: who reads the rows cannot use it.
create table if not exists guest_pass (
    digest varchar(64) primary key,
    gate varchar(100) not null,
    uses integer not null,
    owner varchar(200) not null,
    reason varchar(2000) not null,
    ends_at timestamp with time zone not null
);

create table if not exists guest_pass_use (
    digest varchar(64) not null,
    platform varchar(20) not null,
    account_id bigint not null,
    used_at timestamp with time zone not null,
    primary key (digest, platform, account_id)
);
