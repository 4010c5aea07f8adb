-- A mail that was written before its time counts among the early touches also while it waits to leave; few do.
alter table mail add column early boolean;
create index mail_early on mail (workspace, queued_at desc, id) where early and state = 'queued';
