-- A mail that was written at night on its reader's clock lies here until they may be written to (`not_before`), until somebody says
-- whether it still is to go (`held`), or for ever (`taken_back`).
alter table mail add column not_before timestamptz(3);
alter table mail add column held text;
alter table mail add column taken_back text;

-- After a start with a mail server those are left where they lie.
grant create on schema handraise to handraise_system;
set local role handraise_system;
create or replace function unsent() returns table (workspace uuid, lead uuid, mail uuid, notice uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select m.workspace, m.lead, m.id, null::uuid from mail m where m.state = 'queued' and m.not_before is null
    union all
    select n.workspace, null::uuid, null::uuid, n.id from notice n where n.state = 'queued'
  $$;
reset role;
revoke create on schema handraise from handraise_system;
