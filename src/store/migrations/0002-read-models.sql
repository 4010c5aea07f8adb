-- Read models: rows that are a function of one stream's history, changed in the transaction that appends to it.

create table workspace (
  workspace uuid primary key,
  name text not null
);
create table api_key (
  workspace uuid not null,
  id uuid not null,
  name text not null,
  scope text not null,
  digest text not null,
  made_at timestamptz(3) not null,
  revoked boolean not null,
  primary key (workspace, id)
);
create unique index api_key_digest on api_key (digest);

create table member (
  workspace uuid not null,
  id uuid not null,
  "user" text,
  email text,
  name text,
  roles text[] not null,
  active boolean not null,
  on_duty boolean not null,
  added_at timestamptz(3) not null,
  alerted_at timestamptz(3),
  primary key (workspace, id)
);
create index member_user on member ("user") where "user" is not null;
create unique index member_email on member (workspace, lower(email));

create table alert (
  workspace uuid not null,
  member uuid not null,
  message uuid not null,
  lead uuid not null,
  commitment uuid not null,
  level integer not null,
  at timestamptz(3) not null,
  primary key (workspace, member, lead, commitment, level)
);

create table team (
  workspace uuid not null,
  id uuid not null,
  name text not null,
  calendar text not null,
  steward uuid not null,
  chain jsonb not null,
  members uuid[] not null,
  primary key (workspace, id)
);

create table form (
  workspace uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  campaign text,
  status text not null,
  primary key (workspace, id)
);
-- A form's address names no workspace, so no two workspaces can have one of the same id.
create unique index form_id on form (id);

create table playbook (
  workspace uuid not null,
  version integer not null,
  digest text not null,
  name text not null,
  holidays jsonb not null,
  text text,
  active_from timestamptz(3) not null,
  primary key (workspace, version)
);

create table prospect (
  workspace uuid not null,
  id uuid not null,
  status text not null,
  email_key text,
  email text,
  name text,
  phone text,
  organisation text,
  country text,
  primary key (workspace, id)
);
create unique index prospect_email on prospect (workspace, email_key) where email_key is not null;

create table placement (
  workspace uuid not null,
  submission uuid not null,
  form uuid not null,
  source text not null,
  kind text not null,
  day date not null,
  place text not null,
  lead uuid,
  prospect uuid,
  submitted_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  linked_to uuid,
  primary key (workspace, submission)
);
create index placement_lead on placement (workspace, lead) where lead is not null;
create index placement_prospect on placement (workspace, prospect) where prospect is not null;
create index placement_day on placement (workspace, source, day);

create table lead (
  workspace uuid not null,
  id uuid not null,
  seq integer not null,
  prospect uuid not null,
  form uuid not null,
  source text not null,
  kind text not null,
  status text not null,
  segment text not null,
  segment_order integer not null,
  motion text not null,
  intent text not null,
  fit text not null,
  alarm boolean not null,
  playbook integer not null,
  team uuid,
  owner uuid,
  offered uuid,
  tries integer not null,
  submitted_at timestamptz(3) not null,
  opened_at timestamptz(3) not null,
  resolved_at timestamptz(3),
  outcome text,
  primary key (workspace, id)
);
create index lead_prospect on lead (workspace, prospect, status);
create index lead_recent on lead (workspace, submitted_at desc, id);
create index lead_unoffered on lead (workspace, team, submitted_at) where status = 'open' and owner is null and offered is null;
create index lead_owner on lead (workspace, owner) where status = 'open';

create table commitment (
  workspace uuid not null,
  lead uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  not_before timestamptz(3) not null,
  target timestamptz(3) not null,
  "limit" timestamptz(3) not null,
  team uuid,
  holder uuid,
  offered uuid,
  level integer not null,
  next_check timestamptz(3),
  made_at timestamptz(3) not null,
  settled_at timestamptz(3),
  primary key (workspace, lead, id)
);
create index commitment_due on commitment (next_check) where next_check is not null;
create index commitment_holder on commitment (workspace, holder, target) where state = 'open';
create index commitment_offered on commitment (workspace, offered, target) where state = 'open' and holder is null;
create index commitment_team on commitment (workspace, team, target) where state = 'open';
create index commitment_open on commitment (workspace, target) where state = 'open';

-- Who had which turn: fairness is read from history, not kept in a counter.
create table turn (
  workspace uuid not null,
  team uuid not null,
  turn integer not null,
  member uuid not null,
  lead uuid not null,
  primary key (workspace, team, turn, lead)
);
create index turn_member on turn (workspace, team, member, turn desc);

create table climb (
  workspace uuid not null,
  lead uuid not null,
  commitment uuid not null,
  level integer not null,
  member uuid not null,
  at timestamptz(3) not null,
  primary key (workspace, lead, commitment, level)
);
create index climb_member on climb (workspace, member, at);
create index climb_recent on climb (at);

create table mail (
  workspace uuid not null,
  id uuid not null,
  lead uuid not null,
  purpose text not null,
  state text not null,
  by text not null,
  queued_at timestamptz(3) not null,
  sent_at timestamptz(3),
  failed text,
  "to" text,
  subject text,
  text text,
  primary key (workspace, id)
);
create index mail_state on mail (workspace, state, queued_at desc);
create index mail_lead on mail (workspace, lead);

-- Mails to members (alerts, invitations): effects, not history of a prospect.
create table notice (
  workspace uuid not null,
  id uuid not null,
  member uuid not null,
  purpose text not null,
  state text not null,
  queued_at timestamptz(3) not null,
  sent_at timestamptz(3),
  failed text,
  subject text not null,
  text text not null,
  primary key (workspace, id)
);
-- How often a mail was tried: kept beside the mails, so that the mails stay a function of history.
create table attempt (
  workspace uuid not null,
  mail uuid not null,
  attempts integer not null,
  last_at timestamptz(3) not null,
  last_result text not null,
  -- A try that nobody saw end came before the last one: the mail may have left us then.
  unseen boolean not null default false,
  primary key (workspace, mail)
);

do $$
declare
  name text;
begin
  foreach name in array array['workspace', 'api_key', 'member', 'alert', 'team', 'form', 'playbook', 'prospect', 'placement', 'lead', 'commitment', 'turn', 'climb', 'mail', 'notice', 'attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;
grant delete on alert to handraise_app;
