-- The offers of hand-offs, each with what became of it; several to one hand-off, which stands where its last offer stands. `words` is
-- what was said to a rejection, a dispute and its ruling, for those who look for precedents; it goes with the person it is about.
create table handoff (
  workspace uuid not null,
  id uuid not null,
  offer integer not null,
  last boolean not null,
  lead uuid not null,
  "to" uuid,
  pool uuid,
  team uuid,
  qualifier text not null,
  state text not null,
  because text not null,
  commitment uuid not null,
  offered_at timestamptz(3) not null,
  overridden boolean not null,
  report integer,
  playbook integer,
  definition text,
  opened_at timestamptz(3),
  notified uuid[] not null,
  accepted_by uuid,
  accepted_at timestamptz(3),
  rejected_by uuid,
  rejected_at timestamptz(3),
  reason text,
  criterion text,
  credit boolean not null,
  dispute uuid,
  disputed_by text,
  disputed_at timestamptz(3),
  arbiter uuid,
  ruling text,
  ruled_by text,
  ruled_at timestamptz(3),
  ruled_next text,
  useful boolean,
  wrong text[],
  class text,
  words text,
  primary key (workspace, id, offer)
);
create index handoff_lead on handoff (workspace, lead);
create index handoff_to on handoff (workspace, "to", offered_at desc) where "to" is not null;
create index handoff_open on handoff (workspace, state, offered_at) where state in ('open', 'rejected', 'disputed');
create index handoff_dispute on handoff (workspace, dispute) where dispute is not null;
create index handoff_ruled on handoff (workspace, ruled_at desc, id, offer) where ruled_at is not null;
create index handoff_offered on handoff (workspace, offered_at);

alter table handoff enable row level security;
alter table handoff force row level security;
create policy own_workspace on handoff using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on handoff to handraise_app;
grant select on handoff to handraise_system;

-- A notice of a hand-off is written when it leaves; here it only knows what it is about.
alter table notice add column lead uuid, add column handoff uuid;
