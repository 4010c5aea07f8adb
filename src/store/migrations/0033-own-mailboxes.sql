-- Members' own mailboxes: of what they have sent the heads are looked at, and kept is only how that goes.
create table own_mailbox (
  workspace uuid not null,
  member uuid not null,
  host text not null,
  port integer not null,
  security text not null,
  username text not null,
  -- Found by itself where nobody says.
  folder text,
  -- A password or what a token is fetched with, sealed with a key that is not in the database.
  secret bytea not null,
  -- Changes with the settings, so that what was begun by old ones is not noted.
  version integer not null default 1,
  uid_validity text,
  last_uid bigint,
  looked_at timestamptz(3),
  failing_since timestamptz(3),
  last_error text,
  failures integer not null default 0,
  -- How many mails of theirs have become touches.
  witnessed integer not null default 0,
  -- By the database's own time, like everything that processes share: when the next look is due, and until when somebody is at it.
  next_look timestamptz(3) not null default now(),
  held_until timestamptz(3),
  primary key (workspace, member)
);
create index own_mailbox_due on own_mailbox (next_look);
alter table own_mailbox enable row level security;
alter table own_mailbox force row level security;
create policy own_workspace on own_mailbox
  using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on own_mailbox to handraise_app;
grant select on own_mailbox to handraise_system;

-- Those that are due, in any workspace.
create function own_mailboxes_due(most integer) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select o.workspace, o.member from own_mailbox o
    where o.next_look <= now() and (o.held_until is null or o.held_until < now())
    order by o.next_look limit most
  $$;
grant create on schema handraise to handraise_system;
revoke all on function own_mailboxes_due(integer) from public;
grant execute on function own_mailboxes_due(integer) to handraise_app;
alter function own_mailboxes_due(integer) owner to handraise_system;
revoke create on schema handraise from handraise_system;
