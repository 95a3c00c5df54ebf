-- A topic of the Telegram chat where a place is told what happens.
alter table place add column if not exists log_topic bigint;
