import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { progress } from './progress.ts'

const BATCH = 20_000

/**
 * Leads of the last ninety days, as many as asked, in the tables that a backtest reads: their opening, what was received, the lead,
 * where it was placed, and for three of four an answer by a person. Written by SQL: a million through the doors would take an hour.
 */
export async function fillPast(
  change: (work: (client: PoolClient) => Promise<unknown>) => Promise<unknown>,
  { workspace, form, leads }: { readonly workspace: Id; readonly form: Id; readonly leads: number },
): Promise<{ readonly filled: number }> {
  const told = progress('Past leads written', leads)
  for (let from = 0; from < leads; from += BATCH) {
    const to = Math.min(from + BATCH, leads)
    await change(async (client) => {
      await client.query(made, [workspace, form, from, to, leads])
      for (const sql of inserts) await client.query(sql, [workspace])
      await client.query('drop table past')
    })
    told(to)
  }
  await change((client) => client.query('analyze'))
  return { filled: leads }
}

const made = `create temp table past as
  select $1::uuid as workspace, $2::uuid as form, gen_random_uuid() as lead, gen_random_uuid() as submission, gen_random_uuid() as prospect, i,
    date_trunc('milliseconds', now() - interval '90 days' * (1 - (i + 0.5) / $5::integer)) as at
  from generate_series($3::integer, $4::integer - 1) as i`

/** Moments as events have them. */
const said = `to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const inserts = [
  `insert into event (workspace, stream, seq, kind, type, v, at, by, data, digest, hash)
    select workspace, lead, 1, 'lead', 'LeadOpened', 1, at, 'system', json_build_object('prospect', prospect, 'submission', submission,
      'form', form, 'source', 'Contact', 'kind', 'contact', 'submittedAt', ${said})::text, '', '' from past where workspace = $1`,
  `insert into event (workspace, stream, seq, kind, type, v, at, by, data, private, digest, hash)
    select workspace, submission, 1, 'submission', 'SubmissionReceived', 1, at, 'system',
      json_build_object('form', form, 'source', 'Contact', 'kind', 'contact', 'submittedAt', ${said}, 'receivedAt', ${said}, 'clock', 'receipt',
        'test', false, 'promised', json_build_object('what', 'A person answers.', 'by', null))::text,
      json_build_object('raw', '', 'canonical', json_build_object('source', 'Contact', 'provider', 'api', 'providerId', null,
        'submittedAt', ${said}, 'receivedAt', ${said}, 'clock', 'receipt',
        'person', json_build_object('name', 'Kim Lee', 'email', 'kim.' || i || (case when i % 3 = 0 then '@gmail.com' else '@big.example' end)),
        'organisation', json_build_object('name', 'Big Instruments', 'country', (array['GB', 'IE', 'FR', 'US'])[1 + i % 4],
          'employees', json_build_object('min', (array[1, 10, 51, 201])[1 + i % 4], 'max', (array[9, 50, 200, 500])[1 + i % 4])),
        'message', 'We run three plants and look for a system to schedule maintenance. Could somebody call me on Thursday?',
        'kind', 'contact', 'campaign', json_build_object('utm', json_build_object('source', 'search')), 'consent', '[]'::json,
        'answers', json_build_array(json_build_object('key', 'message', 'value', json_build_array('We run three plants.'))), 'test', false))::text,
      '', '' from past where workspace = $1`,
  `insert into lead (workspace, id, seq, prospect, form, source, kind, status, segment, segment_order, motion, intent, fit, alarm, playbook,
      tries, submitted_at, opened_at, resolved_at, outcome)
    select workspace, lead, 1, prospect, form, 'Contact', 'contact', 'resolved', 'hand-raisers in profile', 1, 'qualify', 'to talk', 'in', false, 1,
      0, at, at, at + interval '2 days', (array['won', 'lost', 'withdrawn'])[1 + i % 3] from past where workspace = $1`,
  `insert into placement (workspace, submission, form, source, kind, day, place, lead, prospect, submitted_at, received_at)
    select workspace, submission, form, 'Contact', 'contact', at::date, 'lead', lead, prospect, at, at from past where workspace = $1`,
  `insert into touch (workspace, lead, id, at, channel, direction, result, evidence, heard, early, member)
    select workspace, lead, gen_random_uuid(), at + interval '1 minute' * (i % 240), 'call', 'out', 'answered', 'claimed', true, false, gen_random_uuid()
    from past where workspace = $1 and i % 4 > 0`,
]
