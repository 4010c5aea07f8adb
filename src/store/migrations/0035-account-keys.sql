-- Accounts found by digests of their domains and names, a row each. Under row-level security no index on lists or on lower-case names is
-- used, because those operators might tell what a policy hides: every look for an organisation read all accounts of the workspace.

create table account_key (
  workspace uuid not null,
  key uuid not null,
  account uuid not null,
  primary key (workspace, key, account)
);

do $$
begin
  alter table account no force row level security;
  insert into account_key (workspace, key, account)
    select workspace, substr(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 1, 32)::uuid, id from (
      select workspace, id, '@' || unnest(domains) as key from account
      union select workspace, id, '~' || lower(name collate "und-x-icu") from account where name is not null
    ) known;
  alter table account force row level security;
end $$;

alter table account_key enable row level security;
alter table account_key force row level security;
create policy own_workspace on account_key using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on account_key to handraise_app;
grant select on account_key to handraise_system;
drop index account_domains;
