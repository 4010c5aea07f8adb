-- Files that came with a submission or a mail. Their bytes are never opened here, and they go with the person.
create table attachment (
  workspace uuid not null,
  id uuid not null,
  -- The submission or the lead whose history tells of it.
  stream uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  received_at timestamptz(3) not null,
  primary key (workspace, id)
);
create index attachment_stream on attachment (workspace, stream);
-- Most are compressed already.
alter table attachment alter column bytes set storage external;

alter table attachment enable row level security;
alter table attachment force row level security;
create policy own_workspace on attachment using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, delete on attachment to handraise_app;
grant select on attachment to handraise_system;
