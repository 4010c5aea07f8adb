-- What a commitment waits for: the signal that opens its window sooner.
alter table commitment add column waits_for text;

-- Whom somebody named instead of themselves, by a keyed fingerprint of the address. Nobody writes to them; who comes is known to have been sent.
create table referral (
  workspace uuid not null,
  lead uuid not null,
  id uuid not null,
  key text,
  primary key (workspace, lead, id)
);
create index referral_key on referral (workspace, key) where key is not null;
alter table referral enable row level security;
alter table referral force row level security;
create policy own_workspace on referral using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on referral to handraise_app;
grant select on referral to handraise_system;

-- The door for a telephone system: its line, and by which extension members are known there. Prospects are found by their number.
alter table workspace add column telephone uuid, add column extensions jsonb;
create index prospect_phone on prospect (workspace, split_part(phone, ' ext. ', 1)) where phone is not null;
