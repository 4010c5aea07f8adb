-- What is due says which kind of stream it is on, so that a sweep needs no second look before its locks.
grant create on schema handraise to handraise_system;
set local role handraise_system;
drop function due(timestamptz, integer);
create function due(as_of timestamptz, most integer) returns table (workspace uuid, stream uuid, kind text)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    (select c.workspace, c.lead, case c.kind when 'review' then 'submission' else 'lead' end
      from commitment c where c.next_check <= as_of order by c.next_check limit most)
    union all
    (select l.workspace, l.id, 'lead' from lead l where l.wake_at <= as_of order by l.wake_at limit most)
  $$;
revoke all on function due(timestamptz, integer) from public;
grant execute on function due(timestamptz, integer) to handraise_app;
reset role;
revoke create on schema handraise from handraise_system;
