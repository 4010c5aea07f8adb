-- What is agreed with prospects, who is to be there, and what became of it. `location` and `about` are somebody's words, and go with them.
create table appointment (
  workspace uuid not null,
  id uuid not null,
  lead uuid not null,
  host uuid not null,
  stand_in uuid,
  status text not null,
  revision integer not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  zone text not null,
  place text not null,
  location text,
  about text,
  agreed_at timestamptz(3) not null,
  agreed_by text not null,
  clash text,
  cancelled_side text,
  cancelled_because text,
  cancelled_at timestamptz(3),
  reply text,
  reply_proven boolean,
  wished timestamptz(3),
  present uuid,
  told_at timestamptz(3),
  told_by text,
  next_step text,
  criterion text,
  said text,
  answered text,
  answered_at timestamptz(3),
  moves integer not null,
  wake_at timestamptz(3),
  primary key (workspace, id)
);
create index appointment_lead on appointment (workspace, lead);
create index appointment_host on appointment (workspace, host, ends_at);
create index appointment_stand_in on appointment (workspace, stand_in, ends_at) where stand_in is not null;
create index appointment_starts on appointment (workspace, starts_at);
create index appointment_wake on appointment (wake_at) where wake_at is not null;

alter table appointment enable row level security;
alter table appointment force row level security;
create policy own_workspace on appointment using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on appointment to handraise_app;
grant select on appointment to handraise_system;

-- What a mail tells a calendar, and a notice: of which appointment, as of which revision.
alter table mail add column calendar jsonb;
alter table notice add column appointment jsonb;
alter table commitment add column appointment uuid;
-- Of a hand-off: what is agreed with the prospect, and goes along.
alter table handoff add column appointment uuid;

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
  $$;
reset role;
revoke create on schema handraise from handraise_system;
