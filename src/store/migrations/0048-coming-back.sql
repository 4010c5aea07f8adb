-- When somebody who is away, or will be, is there again: then what nobody could be given is offered. Who is there is presence, which the ledger
-- doesn't tell; the time off that it follows from, it does.
create table coming_back (
  workspace uuid not null,
  member uuid not null,
  back_at timestamptz(3) not null,
  primary key (workspace, member)
);
create index coming_back_due on coming_back (back_at);
-- Whoever has time off already is looked at once, and then in time.
insert into coming_back (workspace, member, back_at)
  select workspace, id, '2000-01-01T00:00:00Z' from member where off is not null and jsonb_array_length(off) > 0;

alter table coming_back enable row level security;
alter table coming_back force row level security;
create policy own_workspace on coming_back using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on coming_back to handraise_app;
grant select on coming_back to handraise_system;

grant create on schema handraise to handraise_system;
set local role handraise_system;
create or replace function due(as_of timestamptz, most integer) returns table (workspace uuid, stream uuid, kind text)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    (select c.workspace, c.lead, case c.kind when 'review' then 'submission' else 'lead' end
      from commitment c where c.next_check <= as_of order by c.next_check limit most)
    union all
    (select l.workspace, l.id, 'lead' from lead l where l.wake_at <= as_of order by l.wake_at limit most)
    union all
    (select a.workspace, a.id, 'appointment' from appointment a where a.wake_at <= as_of order by a.wake_at limit most)
    union all
    (select b.workspace, b.member, 'member' from coming_back b where b.back_at <= as_of order by b.back_at limit most)
  $$;
reset role;
revoke create on schema handraise from handraise_system;
