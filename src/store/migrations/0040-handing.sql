-- What is offered to somebody just now counts among what is open on their desk.
create index handoff_to_open on handoff (workspace, "to") where state = 'open';
create index handoff_lead_open on handoff (workspace, lead, offer) where state = 'open';

-- Whose turns it was taken from, so that a turn can be given back.
alter table handoff add column turn_of uuid;
create index handoff_credit on handoff (workspace, turn_of) where credit;

-- What became of what sales was offered: a row for each offer, made by the projector, and counts by week and by what the report asks for.
-- Nothing here is kept by a backup: it is made again from what the ledger says.
create table handoff_told (
  workspace uuid not null,
  id uuid not null,
  offer integer not null,
  -- The Monday of the week in which it was offered, where the firm is.
  week date not null,
  segment text not null,
  source text not null,
  campaign text not null,
  form uuid not null,
  team text not null,
  qualifier text not null,
  representative text not null,
  open smallint not null,
  accepted smallint not null,
  in_time smallint not null,
  went_on smallint not null,
  rejected smallint not null,
  disputed smallint not null,
  upheld smallint not null,
  overturned smallint not null,
  thin smallint not null,
  rated smallint not null,
  useful smallint not null,
  wrong_data smallint not null,
  wrong_class smallint not null,
  -- Each with its kind before it: `reason: …`, `class: …`, `wrong: …`.
  words text[] not null,
  primary key (workspace, id, offer)
);
create table handoff_count (
  workspace uuid not null,
  dimension text not null,
  week date not null,
  value text not null,
  segment text not null,
  team text not null,
  offered bigint not null,
  open bigint not null,
  accepted bigint not null,
  in_time bigint not null,
  went_on bigint not null,
  rejected bigint not null,
  disputed bigint not null,
  upheld bigint not null,
  overturned bigint not null,
  thin bigint not null,
  rated bigint not null,
  useful bigint not null,
  wrong_data bigint not null,
  wrong_class bigint not null,
  primary key (workspace, dimension, week, value, segment, team)
);
create table handoff_word (
  workspace uuid not null,
  dimension text not null,
  week date not null,
  value text not null,
  segment text not null,
  team text not null,
  word text not null,
  offers bigint not null,
  primary key (workspace, dimension, week, value, segment, team, word)
);

-- How many a representative accepted in a week.
create index handoff_accepted on handoff (workspace, accepted_at) include (accepted_by, state) where accepted_at is not null;

do $$
declare
  name text;
begin
  foreach name in array array['handoff_told', 'handoff_count', 'handoff_word'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;

-- What was offered before is counted too: the projector begins anew, and what is the same costs nothing.
delete from projection;
