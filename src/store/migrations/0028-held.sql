-- Submissions that were held back: what screening made of each, and what became of it, beside where it is. `held_key` finds those of a
-- person whom nobody has met yet; a review's commitment stands among the others, under the submission's id where a lead's would be.
alter table placement
  add column class text,
  add column noticed text[],
  add column rule text,
  add column held_at timestamptz(3),
  add column held_key text,
  add column confirm_at timestamptz(3),
  add column decided text,
  add column decided_at timestamptz(3),
  add column decided_by text,
  add column took_ms integer;
create index placement_held on placement (workspace, received_at) where place = 'held';
create index placement_decided on placement (workspace, place, decided_at desc) where decided_at is not null;
create index placement_held_key on placement (workspace, held_key) where held_key is not null;
create index placement_received on placement (workspace, received_at);

-- What releases have taught. A revoked one, and one of an erased person, has no value any more.
create table trust (
  workspace uuid not null,
  submission uuid not null,
  kind text not null,
  value text,
  given_at timestamptz(3) not null,
  by text not null,
  primary key (workspace, submission, kind)
);
create index trust_value on trust (workspace, value) where value is not null;

-- What came of late, by keyed hashes: the same words, the same network, the same proof of work. For a few days, and no history.
create table sighting (
  workspace uuid not null,
  kind text not null,
  hash bytea not null,
  submission uuid not null,
  who bytea not null,
  at timestamptz(3) not null,
  primary key (workspace, kind, hash, submission)
);
create index sighting_of on sighting (workspace, submission);
create index sighting_age on sighting using brin (at);

do $$
declare
  name text;
begin
  foreach name in array array['trust', 'sighting'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;
grant delete on sighting to handraise_app;
