-- Where somebody's mail comes from, as a column of its own: under row-level security an index on what a function makes is not used, so
-- that every look at how often a firm was contacted read all prospects of the workspace.

alter table prospect add column mail_domain text;
alter table prospect no force row level security;
update prospect set mail_domain = regexp_replace(email_key, '^.*@', '') where email_key is not null;
alter table prospect force row level security;
drop index prospect_mail_domain;
create index prospect_mail_domain on prospect (workspace, mail_domain, id) where mail_domain is not null;
