import type { Pool, PoolClient } from 'pg'
import type { PastLead, PastLeads, Standing } from '#app/backtest/past-lead.ts'
import { evolveAccount, noAccount, type Account, type AccountEvent } from '#domain/account/account.ts'
import type { Period } from '#domain/backtest/replayed.ts'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { viewIn } from '../../ledger.ts'

const AT_ONCE = 1_000
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The past of a workspace for a backtest. Each batch is a short transaction of its own, found by where the last one ended, so that
 * nothing is kept from being cleaned up however long it takes. The leads of the period that come or change meanwhile may or may not be in it.
 */
export function pastLeadsOn(pool: Pool, workspace: Id, period: Period): PastLeads {
  const bounds = [workspace, instantOf(period.since), instantOf(period.until)] as const
  const view = <Result>(work: (client: PoolClient) => Promise<Result>) => viewIn(pool, workspace, work)
  return {
    count: () =>
      view(async (client) => {
        const { rows } = await client.query<{ count: number }>(
          'select count(*) as count from lead where workspace = $1 and submitted_at >= $2 and submitted_at < $3',
          [...bounds],
        )
        return rows[0]?.count ?? 0
      }),
    standings: () => view((client) => standingsIn(client, workspace)),
    async *batches({ signals }) {
      let after: readonly [Instant, Id] = [instantOf(period.since), LAST_ID]
      for (;;) {
        const rows = await view((client) => batchIn(client, { workspace, until: bounds[2], after, signals }))
        if (rows.length > 0) yield rows
        const last = rows.at(-1)
        if (!last || rows.length < AT_ONCE) return
        after = [last.submittedAt, last.id]
      }
    },
  }
}

type Found = Omit<PastLead, 'canonical' | 'receivedAt' | 'returning' | 'signals' | 'answeredAt'> & {
  readonly prospect: Id
  readonly openedAt: Instant
}
type Batch = {
  readonly workspace: Id
  readonly until: Instant
  readonly after: readonly [Instant, Id]
  readonly signals: boolean
}

/** Some leads by the index of leads by time, and what belongs to them by its keys: a question each, so that none can read a whole table. */
async function batchIn(
  client: PoolClient,
  { workspace, until, after, signals }: Batch,
): Promise<readonly PastLead[]> {
  await client.query('set local enable_seqscan = off; set local enable_bitmapscan = off')
  const { rows: found } = await client.query<Found>(leadsSql, [workspace, until, ...after])
  const leads = found.map(({ id }) => id)
  const prospects = found.map(({ prospect }) => prospect)
  const ask = async <Row extends object>(text: string, ids: readonly Id[]) =>
    (await client.query<Row & { id: Id }>(text, [workspace, ids])).rows
  const opened = byId(await ask<{ submission: Id }>(openedSql, leads))
  const submissions = [...opened.values()].map(({ submission }) => submission)
  const sent = byId(await ask<{ words: string | null; receivedAt: Instant }>(sentSql, submissions))
  const answers = byId(await ask<{ at: Instant }>(answersSql, leads))
  const met = Map.groupBy(await ask<{ submittedAt: Instant }>(metSql, prospects), ({ id }) => id)
  const done = Map.groupBy(
    signals ? await ask<{ name: string; at: Instant }>(signalsSql, prospects) : [],
    ({ id }) => id,
  )
  return found.map(({ prospect, openedAt, ...lead }) => {
    const received = sent.get(opened.get(lead.id)?.submission ?? '')
    const signalled = done.get(prospect) ?? []
    return {
      ...lead,
      canonical: canonicalIn(received?.words ?? null),
      receivedAt: received?.receivedAt ?? lead.submittedAt,
      returning: (met.get(prospect) ?? []).some(({ submittedAt }) => submittedAt < lead.submittedAt),
      signals: signalled.flatMap(({ name, at }) => (at <= openedAt ? [name] : [])),
      answeredAt: answers.get(lead.id)?.at ?? null,
    }
  })
}

const byId = <Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]))

function canonicalIn(words: string | null): CanonicalSubmission | undefined {
  const said: { readonly canonical: CanonicalSubmission } | undefined =
    words === null ? undefined : JSON.parse(words)
  return said?.canonical
}

const leadsSql = `select id, segment, prospect, source as "formName", submitted_at as "submittedAt", opened_at as "openedAt",
    resolved_at as "resolvedAt", coalesce(outcome, 'still open') as became
  from lead where workspace = $1 and submitted_at < $2 and submitted_at >= $3 and (submitted_at > $3 or id < $4::uuid)
  order by submitted_at, id desc limit ${AT_ONCE}`
const openedSql = `select stream as id, (data::jsonb ->> 'submission')::uuid as submission
  from event where workspace = $1 and stream = any($2::uuid[]) and seq = 1`
const sentSql = `select stream as id, private as words, data::jsonb ->> 'receivedAt' as "receivedAt"
  from event where workspace = $1 and stream = any($2::uuid[]) and seq = 1`
const answersSql = `select lead as id, min(at) as at from touch
  where workspace = $1 and lead = any($2::uuid[]) and heard and coalesce(member, colleague) is not null group by lead`
const metSql = `select prospect as id, min(submitted_at) as "submittedAt" from placement
  where workspace = $1 and prospect = any($2::uuid[]) and place = 'lead' group by prospect`
const signalsSql = `select stream as id, data::jsonb ->> 'name' as name, at
  from event where workspace = $1 and stream = any($2::uuid[]) and type = 'SignalReceived'`

async function standingsIn(client: PoolClient, workspace: Id): Promise<readonly Standing[]> {
  const { rows } = await client.query<{
    stream: Id
    at: Instant
    type: string
    data: string
    words: string | null
  }>(
    `select e.stream, e.at, e.type, e.data, e.private as words from account a
      join event e on e.workspace = $1 and e.stream = a.id where a.workspace = $1 order by e.at, e.seq`,
    [workspace],
  )
  const accounts = new Map<Id, Account>()
  return rows.flatMap(({ stream, at, type, data, words }) => {
    const event = {
      type,
      at,
      data: JSON.parse(data),
      private: words === null ? undefined : JSON.parse(words),
    }
    const account = evolveAccount(accounts.get(stream) ?? noAccount, event as AccountEvent)
    accounts.set(stream, account)
    return account.status === 'known' && account.domains
      ? [{ domains: account.domains, from: at, relationship: account.relationship }]
      : []
  })
}
