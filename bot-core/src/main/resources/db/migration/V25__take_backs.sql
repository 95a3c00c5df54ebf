-- Doors that are to be taken back from everybody, while that can still be called off.
create table if not exists take_back (
    gate varchar(100) primary key,
    due_at timestamp with time zone not null,
    owner varchar(200) not null,
    was_paused boolean not null
);
