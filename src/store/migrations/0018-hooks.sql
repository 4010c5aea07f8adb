-- Doors for other firms' forms: what each is known by (a read model), the secrets that somebody gave (sealed with the installation's
-- own), and the leads that a provider has only told of.

create table hook (
  workspace uuid not null,
  form uuid not null,
  provider text not null,
  generation integer not null,
  ids text[] not null,
  sites text[] not null,
  unsigned boolean not null,
  primary key (workspace, form, provider)
);
create index hook_ids on hook using gin (ids);

create table hook_secret (
  workspace uuid not null,
  form uuid not null,
  provider text not null,
  sealed bytea not null,
  primary key (workspace, form, provider)
);

create table notified_lead (
  workspace uuid not null,
  form uuid not null,
  provider text not null,
  id text not null,
  -- What the notice names: forms, pages and advertisements by their ids. No words of a person.
  about jsonb not null,
  state text not null check (state in ('waiting', 'fetched', 'withdrawn')),
  notified_at timestamptz(3) not null,
  attempts integer not null default 0,
  last_at timestamptz(3),
  last_result text,
  next_at timestamptz(3),
  -- When somebody was told that it can't be fetched.
  told_at timestamptz(3),
  submission uuid,
  primary key (workspace, form, provider, id)
);
create index notified_lead_next on notified_lead (next_at) where next_at is not null;
create index notified_lead_open on notified_lead (workspace, form) where state = 'waiting';

do $$
declare
  name text;
begin
  foreach name in array array['hook', 'hook_secret', 'notified_lead'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;

-- The form that a provider's own forms call by this name.
create function form_of_hook(wanted_provider text, wanted text) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select h.workspace, h.form from hook h where h.provider = wanted_provider and h.ids @> array[wanted] order by h.form limit 1
  $$;

-- Forms with leads that are to be fetched now.
create function to_fetch(as_of timestamptz, most integer) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select distinct n.workspace, n.form from (
      select workspace, form from notified_lead where next_at <= as_of order by next_at limit most
    ) n
  $$;

-- How many leads were asked for in vain, anywhere: a number for whoever runs the installation.
create function unfetched_leads() returns integer
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select count(*)::integer from notified_lead where state = 'waiting' and last_result not in ('asking', 'fetched') $$;

grant create on schema handraise to handraise_system;
do $$
declare
  made regprocedure;
begin
  foreach made in array array['form_of_hook(text, text)', 'to_fetch(timestamptz, integer)', 'unfetched_leads()']::regprocedure[] loop
    execute format('revoke all on function %s from public', made);
    execute format('grant execute on function %s to handraise_app', made);
    execute format('alter function %s owner to handraise_system', made);
  end loop;
end $$;
revoke create on schema handraise from handraise_system;
