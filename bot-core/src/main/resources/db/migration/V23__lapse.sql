-- What whoever loses the door loses with it: the role alone, or the server.
alter table gate add column if not exists lapse varchar(20) default 'ROLE_ONLY' not null;
