-- A key that a form's sender made passes after 90 days; what a provider calls a submission by stays for ever. Until now all were keys
-- of forms; from now on one stays unless its door says that it passes.
alter table receipt add column passes boolean not null default true;
alter table receipt alter column passes set default false;

drop function keep_submissions;
create function keep_submissions(
  wanted_workspace uuid,
  linking boolean,
  ids uuid[],
  forms uuid[],
  sources text[],
  received timestamptz[],
  content_types text[],
  raws bytea[],
  addresses text[],
  keys text[],
  passings boolean[],
  digests bytea[],
  bodies text[],
  datas text[],
  privates text[],
  salts bytea[],
  event_digests bytea[],
  hashes bytea[]
) returns table (id uuid, submission uuid, body text)
  language plpgsql
  -- Plans are kept, and one made while the tables were empty must not read all of them later.
  set enable_seqscan = off
  as $$
  #variable_conflict use_column
  begin
    perform set_config('handraise.workspace', wanted_workspace::text, true);
    return query
    with input as (
      select * from unnest(ids, forms, sources, received, content_types, raws, addresses, keys, passings, digests, bodies, datas, privates, salts,
          event_digests, hashes)
        as t (id, form, source, received_at, content_type, raw, address, key, passes, digest, body, data, private, salt, event_digest, hash)
    ), known as (
      select i.id, r.submission, r.body, r.digest = i.digest as same from input i
      join receipt r on r.workspace = wanted_workspace and r.form = i.form and r.key = i.key
    ), receipted as (
      insert into receipt (workspace, form, key, passes, digest, submission, body, received_at)
      select wanted_workspace, i.form, i.key, i.passes, i.digest, i.id, i.body, i.received_at from input i
      where i.key is not null and not exists (select from known k where k.id = i.id and (k.same or not linking))
      on conflict do nothing returning submission
    ), fresh as (
      select * from input i where i.key is null or i.id in (select submission from receipted)
    ), kept as (
      insert into submission (workspace, id, form, source, received_at, content_type, raw, address)
      select wanted_workspace, id, form, source, received_at, content_type, raw, address from fresh
    ), told as (
      insert into event (workspace, stream, seq, kind, type, v, at, by, data, private, salt, digest, hash)
      select wanted_workspace, id, 1, 'submission', 'SubmissionReceived', 1, received_at, 'buyer', data, private, salt, event_digest, hash
      from fresh
    )
    select fresh.id, fresh.id, null::text from fresh
    union all
    select known.id, known.submission, known.body from known where known.same;
  end $$;
revoke all on function keep_submissions from public;
grant execute on function keep_submissions to handraise_app;
