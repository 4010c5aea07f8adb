-- What came to a form and could not be taken: counted by day, door and reason. Nothing of what was sent is here.

create table refused_delivery (
  workspace uuid not null,
  form uuid not null,
  -- In UTC.
  day date not null,
  -- A provider's name, or `api`, `html`.
  door text not null,
  -- The code of the problem that the sender was answered.
  reason text not null,
  times integer not null,
  last_at timestamptz(3) not null,
  primary key (workspace, form, day, door, reason)
);
alter table refused_delivery enable row level security;
alter table refused_delivery force row level security;
create policy own_workspace on refused_delivery using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on refused_delivery to handraise_app;
grant select on refused_delivery to handraise_system;

-- When each of a door's secrets was given; of those given before this, nobody knows.
alter table hook_secret add column given_at jsonb not null default '{}';
