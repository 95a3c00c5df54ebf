-- How to speak to an account: its language, its zone, and whether it can be written to at all.
create table if not exists listener (
    platform varchar(20) not null,
    account_id bigint not null,
    language varchar(20) not null,
    chosen boolean not null,
    zone varchar(60),
    unreachable_since timestamp with time zone,
    primary key (platform, account_id)
);

-- What is to be told at its time: one thing an account, gate and subject, the newest.
create table if not exists notice_due (
    platform varchar(20) not null,
    account_id bigint not null,
    gate varchar(100) not null,
    subject varchar(100) not null,
    mark varchar(200) not null,
    text_key varchar(100) not null,
    until_at timestamp with time zone,
    way_in boolean not null,
    urgent boolean not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    primary key (platform, account_id, gate, subject)
);
create index if not exists notice_due_at on notice_due (due_at);
