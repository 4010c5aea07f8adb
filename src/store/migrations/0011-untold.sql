-- What somebody was to be reminded of, or what climbed to them, and they have not been told yet: short, however long the history
-- beside it grows. A list of work, like the queue, and no read model: `append` adds climbs and takes away what an alert has told.
create table untold (
  workspace uuid not null,
  member uuid not null,
  lead uuid not null,
  commitment uuid not null,
  level integer not null,
  at timestamptz(3) not null,
  primary key (workspace, member, lead, commitment, level)
);
create index untold_recent on untold (at);

-- What waits already. Whoever owns a table is held by its row-level security too, so the role that reads all workspaces does it.
grant select, insert on untold to handraise_system;
set local role handraise_system;
insert into untold (workspace, member, lead, commitment, level, at)
  select c.workspace, c.member, c.lead, c.commitment, c.level, c.at from climb c
  where not exists (
    select from alert a
    where a.workspace = c.workspace and a.member = c.member and a.lead = c.lead and a.commitment = c.commitment and a.level = c.level
  );
reset role;
revoke insert on untold from handraise_system;

alter table untold enable row level security;
alter table untold force row level security;
create policy own_workspace on untold
  using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, delete on untold to handraise_app;

-- The workspaces in which somebody could be told something now: they are active, and had no message after `quiet_since`.
drop function to_alert(timestamptz);
create function to_alert(since timestamptz, quiet_since timestamptz) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select distinct u.workspace, u.workspace from untold u
    join member m on m.workspace = u.workspace and m.id = u.member and m.active and (m.alerted_at is null or m.alerted_at <= quiet_since)
    where u.at > since
  $$;
revoke all on function to_alert(timestamptz, timestamptz) from public;
grant execute on function to_alert(timestamptz, timestamptz) to handraise_app;
grant create on schema handraise to handraise_system;
alter function to_alert(timestamptz, timestamptz) owner to handraise_system;
revoke create on schema handraise from handraise_system;
