-- The outbox is read a page at a time, one shelf after the other: notices as mails are.
create index notice_state on notice (workspace, state, queued_at desc);
