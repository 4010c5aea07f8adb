-- What a member is writing into the report of a lead, before it becomes a revision in the ledger: one row that is overwritten. `no`
-- counts the savings, so that two pages of one member don't overwrite each other. The words go with the person they are about.
create table report_draft (
  workspace uuid not null,
  lead uuid not null,
  member uuid not null,
  no integer not null,
  after integer not null,
  words text not null,
  saved_at timestamptz(3) not null,
  primary key (workspace, lead, member)
);
alter table report_draft enable row level security;
alter table report_draft force row level security;
create policy own_workspace on report_draft
  using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on report_draft to handraise_app;
grant select on report_draft to handraise_system;
