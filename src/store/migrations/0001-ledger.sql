-- The ledger: what happened, in streams, for ever. Runs as handraise_owner in schema handraise.

create function current_workspace() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('handraise.workspace', true), '')::uuid $$;

create table event (
  workspace uuid not null,
  stream uuid not null,
  seq integer not null check (seq > 0),
  kind text not null,
  type text not null,
  v smallint not null,
  at timestamptz(3) not null,
  by text not null,
  data text not null,
  private text,
  salt bytea,
  digest bytea not null,
  hash bytea not null,
  position bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  primary key (workspace, stream, seq)
);
create index event_order on event (xid, position);

-- What arrived, as it arrived. placed_at is the conveyor's mark; everything else is written once and only ever forgotten.
create table submission (
  workspace uuid not null,
  id uuid not null,
  form uuid not null,
  source text not null,
  received_at timestamptz(3) not null,
  content_type text,
  raw bytea,
  address text,
  placed_at timestamptz(3),
  primary key (workspace, id)
);
create index submission_pending on submission (received_at) where placed_at is null;
create index submission_form on submission (workspace, form, received_at desc);

-- The answer given for a key. Same key and content: this one again. Same key, other content: another row, linked to the first.
create table receipt (
  workspace uuid not null,
  form uuid not null,
  key text not null,
  digest bytea not null,
  submission uuid not null,
  body text not null,
  received_at timestamptz(3) not null,
  primary key (workspace, form, key, digest)
);
create index receipt_age on receipt using brin (received_at);

-- Requests that carry their maker's id, so that asking twice has the effect of once.
create table command (
  workspace uuid not null,
  id uuid not null,
  stream uuid not null,
  type text not null,
  digest bytea not null,
  seqs integer[] not null,
  at timestamptz(3) not null,
  primary key (workspace, id)
);

create table seal (
  workspace uuid not null,
  no integer not null,
  at timestamptz(3) not null,
  streams integer not null,
  root bytea not null,
  hash bytea not null,
  upto_xid xid8 not null,
  upto_position bigint not null,
  primary key (workspace, no)
);
create table seal_leaf (
  workspace uuid not null,
  no integer not null,
  stream uuid not null,
  seq integer not null,
  hash bytea not null,
  primary key (workspace, no, stream)
);

-- A person at work on a lead, for a few minutes. Presence, not history.
create table lease (
  workspace uuid not null,
  lead uuid not null,
  member uuid not null,
  purpose text not null,
  until timestamptz(3) not null,
  primary key (workspace, lead)
);

-- Prospects that were erased: ids only, replayed after an older backup is restored.
create table erasure (
  workspace uuid not null,
  prospect uuid not null,
  at timestamptz(3) not null,
  scrubbed_at timestamptz(3),
  primary key (workspace, prospect)
);

create table clock (
  one boolean primary key default true check (one),
  now timestamptz(3) not null
);

-- Nobody, the owner included, sees a row of a workspace that the transaction did not name.
do $$
declare
  name text;
begin
  foreach name in array array['event', 'submission', 'receipt', 'command', 'seal', 'seal_leaf', 'lease', 'erasure'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
  end loop;
end $$;

-- History only grows. Forgetting is the one change, and it can only take private parts away.
create function keep_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'The ledger is append-only.';
  end if;
  if new.private is null and new.salt is null
     and (new.workspace, new.stream, new.seq, new.kind, new.type, new.v, new."at", new."by", new.data, new.digest, new.hash, new.position, new.xid)
       = (old.workspace, old.stream, old.seq, old.kind, old.type, old.v, old."at", old."by", old.data, old.digest, old.hash, old.position, old.xid)
  then
    return new;
  end if;
  raise exception 'The ledger is append-only.';
end $$;
create trigger keep_history before update or delete on event for each row execute function keep_history();

grant usage on schema handraise to handraise_app, handraise_system;
grant select, insert on event, submission, receipt, command, seal, seal_leaf, erasure to handraise_app;
grant update (private, salt) on event to handraise_app;
grant update (placed_at, raw, address, content_type) on submission to handraise_app;
grant update (scrubbed_at) on erasure to handraise_app;
grant delete on receipt to handraise_app;
grant select, insert, update, delete on lease to handraise_app;
grant select, insert, update on clock to handraise_app;
grant select on all tables in schema handraise to handraise_system;
