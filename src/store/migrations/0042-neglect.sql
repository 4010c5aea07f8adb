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

-- What members say they did, for those whose mailbox or telephone sees it too.
create index touch_claimed on touch (workspace, member, at) where evidence = 'claimed' and channel in ('mail', 'call', 'voicemail');
create index touch_seen on touch (workspace, member, at) where evidence = 'witnessed' and channel in ('mail', 'call', 'voicemail');
-- Since when a mailbox has been looked into without a break of its settings.
alter table own_mailbox add column seen_since timestamptz(3);
