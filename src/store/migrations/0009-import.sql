-- Accounts, addresses that must not be written to, and imports under way.

create table account (
  workspace uuid not null,
  id uuid not null,
  name text,
  domains text[] not null,
  relationship text,
  owner uuid,
  parent uuid,
  added_at timestamptz(3) not null,
  primary key (workspace, id)
);
create index account_domains on account using gin (domains);
create index account_name on account (workspace, lower(name));

-- Only a keyed digest of the address or domain: the list says whether somebody is on it, and nobody can read who.
create table suppression (
  workspace uuid not null,
  key bytea not null,
  kind text not null,
  reason text not null,
  by text not null,
  added_at timestamptz(3) not null,
  primary key (workspace, key)
);

-- An import that some process is doing, did, or is to do. Its state is here, so that any process can show it and go on with it.
create table import_job (
  workspace uuid not null,
  id uuid not null,
  kind text not null,
  file text not null,
  bytes bigint not null,
  map jsonb not null,
  state text not null,
  by text not null,
  made_at timestamptz(3) not null,
  begun_at timestamptz(3),
  ended_at timestamptz(3),
  -- Until when the process that does it is taken to be alive.
  leased_until timestamptz(3),
  read_rows integer not null default 0,
  total_rows integer,
  created integer not null default 0,
  joined integer not null default 0,
  skipped integer not null default 0,
  rejected integer not null default 0,
  failed text,
  primary key (workspace, id)
);
create index import_job_recent on import_job (workspace, made_at desc);

-- The file, until its rows are in.
create table import_chunk (
  workspace uuid not null,
  job uuid not null,
  no integer not null,
  bytes bytea not null,
  primary key (workspace, job, no)
);
-- Rows that could not be taken, for whoever mends them. They are gone a week later, or with the person they speak of.
create table import_reject (
  workspace uuid not null,
  job uuid not null,
  no integer not null,
  problem text not null,
  fields text[] not null,
  primary key (workspace, job, no)
);

do $$
declare
  name text;
begin
  foreach name in array array['account', 'suppression', 'import_job', 'import_chunk', 'import_reject'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;
grant delete on suppression, import_job, import_chunk, import_reject to handraise_app;

-- Imports that wait, or whose process has died: any process may go on with them.
create function imports_to_do(as_of timestamptz) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise
  as $$ select j.workspace, j.id from import_job j
    where j.state = 'waiting' or (j.state = 'running' and j.leased_until < as_of) order by j.made_at $$;
revoke all on function imports_to_do from public;
grant execute on function imports_to_do to handraise_app;
grant create on schema handraise to handraise_system;
alter function imports_to_do owner to handraise_system;
revoke create on schema handraise from handraise_system;
