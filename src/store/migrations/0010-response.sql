-- How soon leads are answered: a row for each lead, made from the operational read models by a projector that follows the order of
-- commits. Nothing here is personal, and nothing here is kept by a backup: it is made again from what the ledger says.

create table response (
  workspace uuid not null,
  lead uuid not null,
  submitted_at timestamptz(3) not null,
  -- Of arrival, where the calendar is, else where the firm is; Monday is 1.
  weekday smallint not null,
  hour smallint not null,
  segment text not null,
  source text not null,
  campaign text,
  form uuid not null,
  team uuid,
  -- Who answered; while nobody has, who owns it.
  member uuid,
  motion text not null,
  historical boolean not null,
  -- By which calendar time is covered: the playbook's version and the calendar's name; without one, time counts as it passes.
  playbook integer,
  calendar text,
  -- What that calendar had covered, since its beginning, when the submission was made.
  covered_from bigint,
  -- What came first: 0 nothing yet, 1 an answer by a person, else an end without one (2 withdrawn, 3 junk, 4 self-served,
  -- 5 resolved without any touch); and after how many milliseconds, passed and covered. Once for every touch, once for witnessed ones.
  first smallint not null,
  first_after bigint,
  first_covered bigint,
  witnessed smallint not null,
  witnessed_after bigint,
  witnessed_covered bigint,
  -- Whether the answer that came first is only claimed.
  claimed boolean not null,
  -- First answers owed, by how that ended.
  kept smallint not null,
  late smallint not null,
  broken smallint not null,
  owed smallint not null,
  early boolean not null,
  primary key (workspace, lead)
);
create index response_submitted on response (workspace, submitted_at);
create index response_after on response (workspace, first_after) include (first, motion) where first > 0;
create index response_covered on response (workspace, first_covered) include (first, motion) where first > 0;
create index response_waiting on response (workspace, submitted_at) where first = 0;

-- Counts for the page without filters: those of the motions that owe an answer, for whom something has come, by bins of time.
create table response_count (
  workspace uuid not null,
  clock text not null,
  dimension text not null,
  value text not null,
  bin smallint not null,
  first smallint not null,
  leads bigint not null,
  primary key (workspace, clock, dimension, value, bin, first)
);
-- And of what was owed on them, whatever has come.
create table response_owed (
  workspace uuid primary key,
  leads bigint not null,
  claimed bigint not null,
  kept bigint not null,
  late bigint not null,
  broken bigint not null,
  owed bigint not null,
  early bigint not null
);

-- How far the projector has come, and the moment up to which its tables tell.
create table projection (
  one boolean primary key default true check (one),
  xid xid8 not null,
  position bigint not null,
  as_of timestamptz(3) not null
);

do $$
declare
  name text;
begin
  foreach name in array array['response', 'response_count', 'response_owed'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;
grant select, insert, update, delete on projection to handraise_app;
grant select on projection to handraise_system;
