-- What somebody would like to be in force, with who has signed it.
create table playbook_draft (
  workspace uuid not null,
  id uuid not null,
  status text not null,
  digest text not null,
  name text not null,
  base integer not null,
  errors integer not null,
  accept jsonb not null,
  text text,
  signatures jsonb not null,
  drafted_at timestamptz(3) not null,
  drafted_by text not null,
  primary key (workspace, id)
);
alter table playbook_draft enable row level security;
alter table playbook_draft force row level security;
create policy own_workspace on playbook_draft using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on playbook_draft to handraise_app;
grant select on playbook_draft to handraise_system;
