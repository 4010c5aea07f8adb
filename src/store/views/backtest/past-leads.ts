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
        const values = [workspace, bounds[2], ...after]
        const { rows } = await view((client) => client.query<Row>(batchSql(signals), values))
        if (rows.length > 0) yield rows.map(leadOf)
        const last = rows.at(-1)
        if (!last || rows.length < AT_ONCE) return
        after = [last.submittedAt, last.id]
      }
    },
  }
}

type Row = Omit<PastLead, 'canonical'> & { readonly words: string | null }

function leadOf({ words, ...row }: Row): PastLead {
  const said: { readonly canonical: CanonicalSubmission } | undefined =
    words === null ? undefined : JSON.parse(words)
  return { ...row, canonical: said?.canonical }
}

/** By the index of leads by time, backwards; each lead's own rows by their keys. */
const batchSql = (signals: boolean): string => `
  select l.id, l.segment, l.submitted_at as "submittedAt", l.resolved_at as "resolvedAt",
    coalesce(l.outcome, 'still open') as became, l.source as "formName",
    sent.private as words, coalesce(sent.data::jsonb ->> 'receivedAt', opened.data::jsonb ->> 'submittedAt') as "receivedAt",
    exists (
      select from placement p where p.workspace = $1 and p.prospect = l.prospect and p.place = 'lead' and p.lead <> l.id
        and p.received_at <= l.opened_at and p.submitted_at < l.submitted_at
    ) as returning,
    ${signals ? 'coalesce(done.names, array[]::text[])' : 'array[]::text[]'} as signals, answer.at as "answeredAt"
  from (
    select id, segment, submitted_at, opened_at, resolved_at, outcome, source, prospect from lead
    where workspace = $1 and submitted_at < $2 and submitted_at >= $3 and (submitted_at > $3 or id < $4::uuid)
    order by submitted_at, id desc limit ${AT_ONCE}
  ) l
  join event opened on opened.workspace = $1 and opened.stream = l.id and opened.seq = 1
  left join event sent on sent.workspace = $1 and sent.stream = (opened.data::jsonb ->> 'submission')::uuid and sent.seq = 1
  left join lateral (
    select min(at) as at from touch where workspace = $1 and lead = l.id and heard and coalesce(member, colleague) is not null
  ) answer on true
  ${signals ? signalsSql : ''}
  order by l.submitted_at, l.id desc`

const signalsSql = `left join lateral (
    select array_agg(e.data::jsonb ->> 'name') as names from event e
    where e.workspace = $1 and e.stream = l.prospect and e.type = 'SignalReceived' and e.at <= l.opened_at
  ) done on true`

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
