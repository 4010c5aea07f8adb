import type { Pool } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { progress } from './progress.ts'

const LEADS_AT_ONCE = 50_000
const EVENTS_A_LEAD = 10

type Filling = {
  readonly workspace: Id
  readonly form: Id
  readonly member: Id
  readonly leads: number
  readonly events?: number | undefined
}

/**
 * A year of leads, made by SQL straight into the operational read models, with events in the ledger that say nothing but that something
 * happened to their lead: that is all the projector asks of them. Ten of each, or fewer for who asks nothing of the projector's pace. Answers take about 40 minutes, some of them days; one
 * in twelve ends without, one in fifty is neglected for a month.
 */
export async function fillReports(
  owner: Pool,
  { workspace, form, member, leads, events = EVENTS_A_LEAD }: Filling,
): Promise<{ readonly events: number }> {
  const client = await owner.connect()
  try {
    const told = progress('Leads written', leads)
    for (let from = 0; from < leads; from += LEADS_AT_ONCE) {
      await client.query(
        `begin; set local synchronous_commit = off; select set_config('handraise.workspace', '${workspace}', true)`,
      )
      await client.query(some, [workspace, form, member, Math.min(LEADS_AT_ONCE, leads - from), events])
      await client.query('commit')
      told(Math.min(leads, from + LEADS_AT_ONCE))
    }
    await client.query('analyze lead; analyze touch; analyze commitment; analyze event')
  } finally {
    client.release()
  }
  return { events: leads * events }
}

const SEGMENTS = [
  'customers who ask',
  'hand-raisers in profile',
  'hand-raisers, profile not known yet',
  'hand-raisers out of profile',
]

const some = `with made as (
    select gen_random_uuid() as id, now() - random() * interval '365 days' as submitted,
      exp(7.8 + 1.5 * random_normal()) * interval '1 second' as takes, random() as fate, (random() * 3)::int as segment, (random() * 7)::int as source
    from generate_series(1, $4::int)
  ), told as (
    select *, case when fate < 0.083 then null when fate < 0.1 then submitted + interval '30 days' else submitted + takes end as answered,
      case when fate < 0.083 then submitted + takes when fate < 0.1 then null else submitted + takes + interval '9 days' end as ended
    from made
  ), leads as (
    insert into lead (workspace, id, seq, prospect, form, source, kind, status, segment, segment_order, motion, intent, fit, alarm, playbook, team,
      owner, tries, submitted_at, opened_at, resolved_at, outcome)
    select $1, id, $5, id, $2, 'Source ' || source, 'contact', case when ended < now() then 'resolved' else 'open' end,
      (array['${SEGMENTS.join("','")}'])[segment + 1], segment, 'respond', 'to talk', 'in', false, 1,
      (select id from team where workspace = $1 order by name limit 1), $3, 0, submitted, submitted,
      case when ended < now() then ended end, case when ended < now() then (case when fate < 0.02 then 'junk' when fate < 0.083 then 'withdrawn' else 'lost' end) end
    from told
  ), touches as (
    insert into touch (workspace, lead, id, at, channel, direction, result, evidence, heard, early, member)
    select $1, id, id, answered, 'call', 'out', 'answered', case when fate < 0.5 then 'claimed' else 'witnessed' end, true, fate > 0.99, $3
    from told where answered < now()
  ), promises as (
    insert into commitment (workspace, lead, id, kind, state, not_before, target, "limit", level, made_at)
    select $1, id, id, 'respond', case when answered < now() then (case when takes < interval '4 hours' then 'kept' else 'late' end)
      when ended < now() then 'void' else 'open' end, submitted, submitted + interval '1 hour', submitted + interval '4 hours', -1, submitted
    from told
  )
  insert into event (workspace, stream, seq, kind, type, v, at, by, data, digest, hash)
  select $1, id, seq, 'lead', 'NoteAdded', 1, submitted, 'system', '{}', '', '' from told, generate_series(1, $5::int) as seq order by id, seq`
