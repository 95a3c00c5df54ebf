-- Products that still open a gate for whoever has them, and are sold there no longer.
alter table gate add column if not exists leaving varchar(8000) default '' not null;

-- The day from which a gate manages everybody inside, and whom its admin was shown when it was set.
create table if not exists opening_day (
    gate varchar(100) primary key,
    opens_at timestamp with time zone not null,
    owner varchar(200) not null
);

create table if not exists opening_guest (
    gate varchar(100) not null,
    platform varchar(20) not null,
    account_id bigint not null,
    primary key (gate, platform, account_id)
);
