-- A purchase somebody says is theirs. Whoever knows a transaction has proved nothing: a human decides.
create table if not exists claim (
    id varchar(40) primary key,
    platform varchar(20) not null,
    account_id bigint not null,
    membership_id varchar(200) not null,
    state varchar(20) not null,
    made_at timestamp with time zone not null,
    decided_by varchar(200)
);
create index if not exists claim_account on claim (platform, account_id);

-- Whose a membership is that Hilt knows under a wallet or a typed name only, as a human decided.
create table if not exists assignment (
    membership_id varchar(200) primary key,
    platform varchar(20) not null,
    account_id bigint not null,
    by_whom varchar(200) not null,
    assigned_at timestamp with time zone not null
);

-- A ticket at Hilt, or the wish to open one, which is stored before it is sent. What was said is not kept.
create table if not exists ticket (
    reference varchar(40) primary key,
    platform varchar(20) not null,
    account_id bigint not null,
    ticket_id varchar(200),
    opened_at timestamp with time zone not null,
    -- Replies up to then were told.
    told_until timestamp with time zone not null,
    next_look_at timestamp with time zone
);
create index if not exists ticket_account on ticket (platform, account_id);
create index if not exists ticket_due on ticket (next_look_at);

-- Who was asked to say something: their next words are the answer.
create table if not exists asked_person (
    platform varchar(20) not null,
    account_id bigint not null,
    until_at timestamp with time zone not null,
    primary key (platform, account_id)
);
