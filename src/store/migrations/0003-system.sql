-- The few things that must look across workspaces. Their plans are kept, and one made while a table was small must not read all of it
-- later: hence no sequential scans. They answer with ids only and run as handraise_system, which passes row-level
-- security; the rows themselves are then read as handraise_app inside the workspace.

create function pending(most integer) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select s.workspace, s.id from submission s where s.placed_at is null order by s.received_at limit most $$;

create function due(as_of timestamptz, most integer) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select c.workspace, c.lead from commitment c where c.next_check <= as_of order by c.next_check limit most $$;

-- Everything after a place in the order of commits, below what may still be in flight.
create function tail(after_xid xid8, after_position bigint, most integer)
  returns table (workspace uuid, stream uuid, kind text, seq integer, type text, xid xid8, "position" bigint)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select e.workspace, e.stream, e.kind, e.seq, e.type, e.xid, e.position from event e
    where (e.xid, e.position) > (after_xid, after_position) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.position limit most
  $$;

create function tail_end() returns table (xid xid8, "position" bigint)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select e.xid, e.position from event e where e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid desc, e.position desc limit 1
  $$;

create function to_alert(since timestamptz) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select distinct c.workspace, c.workspace from climb c
    where c.at > since and not exists (
      select from alert a
      where a.workspace = c.workspace and a.member = c.member and a.lead = c.lead and a.commitment = c.commitment and a.level = c.level
    )
  $$;

-- Mails that nobody has seen leave: after a start with a mail server they are tried again.
create function unsent() returns table (workspace uuid, lead uuid, mail uuid, notice uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$
    select m.workspace, m.lead, m.id, null::uuid from mail m where m.state = 'queued'
    union all
    select n.workspace, null::uuid, null::uuid, n.id from notice n where n.state = 'queued'
  $$;

create function workspaces() returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select w.workspace, w.workspace from workspace w order by w.workspace $$;

create function workspaces_of_user(who text) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select m.workspace, m.id from member m where m."user" = who and m.active order by m.added_at $$;

create function workspace_of_form(wanted uuid) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select f.workspace, f.id from form f where f.id = wanted $$;

create function key_of_digest(wanted text) returns table (workspace uuid, stream uuid)
  language sql stable security definer set search_path = handraise set enable_seqscan = off
  as $$ select k.workspace, k.id from api_key k where k.digest = wanted and not k.revoked $$;

-- Adds jobs for the queue, whose tables belong to the owner. A job is known by what it is about: twice is once.
create function enqueue(jobs jsonb) returns void
  language plpgsql security definer set search_path = handraise
  as $$
  begin
    perform graphile_worker.add_jobs(array(
      select (job ->> 'task', job -> 'payload', null, now(), 25, job ->> 'key', 0, null)::graphile_worker.job_spec
      from jsonb_array_elements(jobs) as job
    ));
  end $$;
revoke all on function enqueue(jsonb) from public;
grant execute on function enqueue(jsonb) to handraise_app;

grant create on schema handraise to handraise_system;
do $$
declare
  made regprocedure;
begin
  for made in
    select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'handraise' and p.prosecdef and p.proname <> 'enqueue'
  loop
    execute format('revoke all on function %s from public', made);
    execute format('grant execute on function %s to handraise_app', made);
    execute format('alter function %s owner to handraise_system', made);
  end loop;
end $$;
revoke create on schema handraise from handraise_system;
