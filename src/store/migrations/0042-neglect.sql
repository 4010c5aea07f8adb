-- What was asked about leads that look let down, and what came of it.
create table neglect (
  workspace uuid not null,
  lead uuid not null,
  id uuid not null,
  signal text not null,
  cause text not null,
  member uuid not null,
  state text not null,
  since timestamptz(3) not null,
  asked_at timestamptz(3) not null,
  asked_by text not null,
  explain_by timestamptz(3) not null,
  explained_at timestamptz(3),
  shown_at timestamptz(3),
  shown_because text,
  settled_at timestamptz(3),
  settled_by text,
  how text,
  evidence jsonb not null,
  words text,
  explanation text,
  verdict text,
  primary key (workspace, lead, id)
);
create index neglect_member on neglect (workspace, member, asked_at desc);
create index neglect_open on neglect (workspace, state, asked_at desc) where state <> 'settled';
create index neglect_asked on neglect (workspace, asked_at desc);
create unique index neglect_id on neglect (workspace, id);

alter table neglect enable row level security;
alter table neglect force row level security;
create policy own_workspace on neglect using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on neglect to handraise_app;
grant select on neglect to handraise_system;

-- When the job that looks for neglect must look at a lead: at a moment, or some days after silence began.
alter table lead add column watch_at timestamptz(3), add column quiet_since timestamptz(3), add column unopened boolean;
create index lead_watch on lead (workspace, watch_at) where watch_at is not null;
create index lead_quiet on lead (workspace, unopened, quiet_since) where quiet_since is not null;


-- Since when a mailbox has been looked into without a break of its settings.
alter table own_mailbox add column seen_since timestamptz(3);

-- What leads cost and brought: what was ordered, how long touches took where somebody said, and counts by month that the projector keeps.
alter table lead add column amount numeric(15, 2), add column currency text;
alter table touch add column minutes numeric(8, 2);
create table effort (
  workspace uuid not null,
  lead uuid not null,
  -- The first day of the month in which it was sent, where the firm is.
  month date not null,
  form uuid not null,
  source text not null,
  segment text not null,
  fit text not null,
  -- Whether it counts as a lead at all (junk and duplicates don't), has ended, was accepted by a representative, and was won.
  leads smallint not null,
  decided smallint not null,
  handed smallint not null,
  won smallint not null,
  amount numeric(15, 2),
  currency text,
  -- Touches of members by stage, role and channel.
  work jsonb not null,
  primary key (workspace, lead)
);
create table worth_count (
  workspace uuid not null,
  month date not null,
  form uuid not null,
  source text not null,
  segment text not null,
  fit text not null,
  currency text not null,
  leads bigint not null,
  decided bigint not null,
  handed bigint not null,
  won bigint not null,
  amounts bigint not null,
  amount numeric not null,
  squares numeric not null,
  primary key (workspace, month, form, source, segment, fit, currency)
);
create table effort_count (
  workspace uuid not null,
  month date not null,
  form uuid not null,
  source text not null,
  segment text not null,
  fit text not null,
  stage text not null,
  role text not null,
  channel text not null,
  touches bigint not null,
  minutes numeric not null,
  unsaid bigint not null,
  primary key (workspace, month, form, source, segment, fit, stage, role, channel)
);
-- Leads that ended, or were withdrawn, before anybody had answered.
create index response_missed on response (workspace, submitted_at desc) where first in (2, 5) and motion in ('respond', 'qualify') and not historical;

do $$
declare
  name text;
begin
  foreach name in array array['effort', 'worth_count', 'effort_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;

-- Whether managers see numbers about persons, and whose new leads are paused.
alter table workspace add column discretion text;
alter table member add column paused boolean;
-- What the projector makes is made anew with what it now also counts.
delete from projection;
create index touch_of_member on touch (workspace, member, at) where member is not null;
create index touch_seen on touch (workspace, member, at) where evidence = 'witnessed' and channel in ('call', 'voicemail');
