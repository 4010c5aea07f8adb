-- Who is who: prospects found under everything they ever told us, and the bonds between those who are one person.

alter table prospect add column domain text;
-- Several people may write from one address.
drop index prospect_email;
create index prospect_email on prospect (workspace, email_key, id) where email_key is not null;

-- Digests of keys, a row each: they go by one index only, whatever the planner believes, and say nothing by themselves.
create table prospect_key (
  workspace uuid not null,
  key uuid not null,
  prospect uuid not null,
  primary key (workspace, key, prospect)
);

create table alias (
  workspace uuid not null,
  prospect uuid not null,
  alias uuid not null,
  state text not null,
  shared text[] not null,
  because jsonb,
  at timestamptz(3) not null,
  by text not null,
  primary key (workspace, prospect, alias)
);
create index alias_other on alias (workspace, alias);
create index alias_proposed on alias (workspace, at) where state = 'proposed';

do $$
declare
  name text;
begin
  foreach name in array array['prospect_key', 'alias'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;
grant delete on prospect_key to handraise_app;
