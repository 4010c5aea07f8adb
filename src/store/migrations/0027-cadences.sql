-- Plans of leads. `wake_at`: when something is to be done on a lead that is no lateness, such as a step that comes up or a date that the
-- buyer named. A step stands on its commitment, what a member said in one key on its touch.
alter table lead add column wake_at timestamptz(3);
create index lead_wake on lead (wake_at) where wake_at is not null;
alter table commitment add column step jsonb;
alter table commitment add column letter text;
alter table touch add column step integer;
alter table touch add column code text;
-- Whom an organisation's pressure counts for: everybody under its domain.
create index prospect_mail_domain on prospect (workspace, split_part(email_key, '@', 2)) where email_key is not null;

grant create on schema handraise to handraise_system;
set local role handraise_system;
create or replace function due(as_of timestamptz, most integer) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    (select c.workspace, c.lead from commitment c where c.next_check <= as_of order by c.next_check limit most)
    union all
    (select l.workspace, l.id from lead l where l.wake_at <= as_of order by l.wake_at limit most)
  $$;
reset role;
revoke create on schema handraise from handraise_system;
