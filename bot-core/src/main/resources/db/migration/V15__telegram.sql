-- Who was ever seen coming into or leaving a chat: Telegram shows no bot a list of members.
create table if not exists seen_member (
    platform varchar(20) not null,
    place_id bigint not null,
    account_id bigint not null,
    inside boolean not null,
    seen_at timestamp with time zone not null,
    primary key (platform, place_id, account_id)
);

-- Whom to tell in private when the bot cannot keep a chat's door, and the code of what was told last.
create table if not exists chat_owner (
    platform varchar(20) not null,
    place_id bigint not null,
    account_id bigint not null,
    told varchar(100) not null,
    primary key (platform, place_id)
);

-- When Telegram's updates were last heard: it keeps them for a day.
create table if not exists telegram_heard (
    single smallint primary key check (single = 1),
    heard_at timestamp with time zone not null
);
