-- Leads that happened elsewhere, before: nothing is owed on them. And every touch of every lead, in a row of its own.

alter table lead add column historical boolean not null default false;

create table touch (
  workspace uuid not null,
  lead uuid not null,
  id uuid not null,
  -- When it happened, which may be before it was logged.
  at timestamptz(3) not null,
  channel text not null,
  direction text not null,
  result text not null,
  evidence text not null,
  -- Whether the prospect has heard from us by it.
  heard boolean not null,
  early boolean not null,
  member uuid,
  -- Who touched a past lead, where that is nobody's account, and their name.
  colleague uuid,
  name text,
  primary key (workspace, lead, id)
);

-- The owner sees no rows either; for the length of this migration it may, to bring the touches that are in the ledger already.
alter table event no force row level security;
insert into touch (workspace, lead, id, at, channel, direction, result, evidence, heard, early, member)
select e.workspace, e.stream, (d ->> 'touch')::uuid, (d ->> 'happenedAt')::timestamptz, d ->> 'channel', d ->> 'direction', d ->> 'result',
  d ->> 'evidence', d ->> 'result' = 'answered' or (d ->> 'direction' = 'out' and d ->> 'result' in ('left word', 'sent')),
  (d ->> 'early')::boolean,
  case when d ->> 'member' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (d ->> 'member')::uuid end
from event e cross join lateral (select e.data::jsonb as d) parsed
where e.type = 'TouchLogged';
alter table event force row level security;

alter table touch enable row level security;
alter table touch force row level security;
create policy own_workspace on touch using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on touch to handraise_app;
grant select on touch to handraise_system;
