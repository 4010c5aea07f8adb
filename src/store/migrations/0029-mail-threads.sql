-- Mails that came in for a lead: by their ids the next one of the same conversation is known, and answers go on with them.
create table received_mail (
  workspace uuid not null,
  lead uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  class text not null,
  -- Theirs: gone with the person.
  message_id text,
  primary key (workspace, lead, id)
);
create index received_mail_id on received_mail (workspace, id);

alter table mail add column message_id text;

-- What stands below a member's mails.
alter table member add column signature text;

-- Where answers to our mails come: to an address that only the one lead has, or to the mailbox's own. And the name under which its
-- mail server says what it found out about a sender.
alter table mailbox add column answers text not null default 'own';
alter table mailbox add column authserv text;

-- What is there already. The role that reads all workspaces does it: whoever owns a table is held by its row-level security too.
grant select, insert on received_mail to handraise_system;
grant select, update on mail to handraise_system;
set local role handraise_system;
insert into received_mail (workspace, lead, id, at, class, message_id)
  select workspace, stream, ((data::jsonb) ->> 'mail')::uuid, at, (data::jsonb) ->> 'class', (private::jsonb) ->> 'messageId'
  from event where type = 'MailReceived' on conflict do nothing;
update mail m set message_id = (e.data::jsonb) ->> 'messageId'
  from event e where e.workspace = m.workspace and e.stream = m.lead and e.type = 'MailSent' and (e.data::jsonb) ->> 'mail' = m.id::text;
reset role;
revoke insert on received_mail from handraise_system;
revoke update on mail from handraise_system;

alter table received_mail enable row level security;
alter table received_mail force row level security;
create policy own_workspace on received_mail
  using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on received_mail to handraise_app;
