-- Who wants a sheet in the morning, and whether it went out on a day of theirs. Wishes and presence, not history.
create table morning_sheet (
  workspace uuid not null,
  member uuid not null,
  wanted boolean not null default true,
  -- The last day, on the wall of the member's own calendar, for which there was one.
  made_for date,
  primary key (workspace, member)
);
alter table morning_sheet enable row level security;
alter table morning_sheet force row level security;
create policy own_workspace on morning_sheet
  using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on morning_sheet to handraise_app;
grant select on morning_sheet to handraise_system;

-- When a lead came back on the date that its buyer named.
alter table lead add column returned_at timestamptz(3);
grant select, update on lead to handraise_system;
set local role handraise_system;
update lead l set returned_at = e.at from (
  select workspace, stream, max(at) as at from event where type = 'LeadReturned' and not (data::jsonb ? 'instead') group by workspace, stream
) e where e.workspace = l.workspace and e.stream = l.id;
reset role;
revoke update on lead from handraise_system;
