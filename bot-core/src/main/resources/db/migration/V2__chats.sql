-- The join-request link the bot made for each chat: Telegram lists none.
create table if not exists chat_link (
    platform varchar(20) not null,
    place_id bigint not null,
    url varchar(1000) not null,
    primary key (platform, place_id)
);

-- A group that became a supergroup goes on under another number; settings may still name the old one.
create table if not exists moved_chat (
    from_id bigint primary key,
    to_id bigint not null
);
