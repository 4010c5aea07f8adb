-- Mailboxes that inquiries come to. Settings and where the reading stands; each is a source, whose form has the same id.
create table mailbox (
  workspace uuid not null,
  id uuid not null,
  address text,
  -- Without a host it is filled from outside only: by the HTTP entrance or by a pipe.
  host text,
  port integer,
  security text,
  username text,
  -- The password, sealed with a key that is not in the database.
  secret bytea,
  folder text not null,
  move_to text,
  -- Changes with the settings, so that whoever reads by old ones begins anew.
  version integer not null default 1,
  uid_validity text,
  last_uid bigint,
  state text not null default 'new',
  last_mail_at timestamptz(3),
  last_error text,
  last_error_at timestamptz(3),
  -- The process that reads it. Presence, not history.
  holder uuid,
  held_until timestamptz(3),
  primary key (workspace, id)
);

-- Mails that are no inquiries: kept as they came, so that somebody can look.
create table set_aside (
  workspace uuid not null,
  id uuid not null,
  mailbox uuid not null,
  key text not null,
  why text not null,
  sender text,
  sender_key text,
  subject text not null,
  raw bytea not null,
  at timestamptz(3) not null,
  -- Somebody has made an inquiry of it after all.
  released boolean not null default false,
  primary key (workspace, id)
);
create unique index set_aside_once on set_aside (workspace, mailbox, key);
create index set_aside_recent on set_aside (workspace, mailbox, at desc);
create index set_aside_sender on set_aside (workspace, sender_key) where sender_key is not null;
alter table set_aside alter column raw set storage external;

do $$
declare
  name text;
begin
  foreach name in array array['mailbox', 'set_aside'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_workspace on %I using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()))', name);
    execute format('grant select, insert, update, delete on %I to handraise_app', name);
    execute format('grant select on %I to handraise_system', name);
  end loop;
end $$;

-- Every mailbox that is to be read, in any workspace.
create function mailboxes() returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select m.workspace, m.id from mailbox m where m.host is not null order by m.workspace, m.id $$;

grant create on schema handraise to handraise_system;
revoke all on function mailboxes() from public;
grant execute on function mailboxes() to handraise_app;
alter function mailboxes() owner to handraise_system;
revoke create on schema handraise from handraise_system;
