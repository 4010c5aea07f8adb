-- The domain that somebody's mail goes to, in a column of its own: row-level security lets no index be asked by an expression whose
-- function it can't trust to keep a secret, so every look would read the whole workspace.
drop index prospect_mail_domain;
alter table prospect add column mail_domain text;
grant select, update on prospect to handraise_system;
set local role handraise_system;
update prospect set mail_domain = substring(email_key from '@([^@]*)$') where email_key is not null;
reset role;
revoke update on prospect from handraise_system;
create index prospect_mail_domain on prospect (workspace, mail_domain) where mail_domain is not null;
