-- Who gets a lead. What members tell of themselves for it: languages and skills, and when they are not there.
alter table member
  add column languages text[],
  add column skills text[],
  add column off jsonb;

-- Where in its round a turn was: a pool is the same people with the same shares, told in full with the first turn of each round.
alter table turn
  add column at timestamptz(3),
  add column pool text,
  add column round integer,
  add column nth integer,
  add column took jsonb,
  add column credit uuid;
create index turn_given_back on turn (workspace, credit) where credit is not null;

-- Every time somebody was offered a lead, by whatever way.
create table offer (
  workspace uuid not null,
  lead uuid not null,
  nr integer not null,
  team uuid not null,
  member uuid not null,
  at timestamptz(3) not null,
  because text not null,
  primary key (workspace, lead, nr)
);
create index offer_member on offer (workspace, member, at);

-- Turns to be given back.
create table turn_credit (
  workspace uuid not null,
  member uuid not null,
  lead uuid not null,
  team uuid not null,
  because text not null,
  at timestamptz(3) not null,
  primary key (workspace, member, lead)
);
create index turn_credit_team on turn_credit (workspace, team);

-- The owner sees no rows either; for the length of this migration it may, to bring what is in the ledger already.
alter table event no force row level security;
alter table turn no force row level security;
insert into offer (workspace, lead, nr, team, member, at, because)
select e.workspace, e.stream, row_number() over (partition by e.workspace, e.stream order by e.seq), (d ->> 'team')::uuid, (d ->> 'to')::uuid, e.at,
  d ->> 'because'
from event e cross join lateral (select e.data::jsonb as d) parsed
where e.type = 'LeadOffered';
update turn t set at = e.at
from event e cross join lateral (select e.data::jsonb as d) parsed
where e.type = 'LeadOffered' and e.workspace = t.workspace and e.stream = t.lead and d ->> 'turn' = t.turn::text and d ->> 'team' = t.team::text;
alter table turn force row level security;
alter table event force row level security;

do $$
declare
  name text;
begin
  foreach name in array array['offer', 'turn_credit'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;

create index lead_offered on lead (workspace, offered) where status = 'open' and owner is null;
create index turn_at on turn (workspace, team, at);
create index turn_took on turn (workspace, team, pool, round) where nth = 1;
