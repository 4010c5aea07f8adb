import { setTimeout as rest } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { standing } from '#app/account-facts.ts'
import type { PastLead, PastLeads, Standing, Wanted } from '#app/backtest/past-lead.ts'
import { evolveAccount, noAccount, type Account, type AccountEvent } from '#domain/account/account.ts'
import type { Period } from '#domain/backtest/replayed.ts'
import type { InquiryClass } from '#domain/screening/inquiry.ts'
import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { languageOf } from '#domain/submission/language.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { viewIn } from '../../ledger.ts'
import { pastsIn } from '../../pasts.ts'

const AT_ONCE = 500
/** After each batch the database and the machine are left to others for a part of the time that it took. */
const REST_SHARE = 0.4
const REST_MS_MAX = 100
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
    pasts: (asked) => view((client) => pastsIn(client, workspace)(asked)),
    standings: () => view((client) => standingsIn(client, workspace)),
    async *batches(wanted) {
      let after: readonly [Instant, Id] = [instantOf(period.since), LAST_ID]
      for (;;) {
        const began = performance.now()
        const rows = await view((client) => batchIn(client, { workspace, until: bounds[2], after, wanted }))
        if (rows.length > 0) yield rows
        const last = rows.at(-1)
        if (!last || rows.length < AT_ONCE) return
        after = [last.submittedAt, last.id]
        await rest(Math.min(REST_MS_MAX, (performance.now() - began) * REST_SHARE))
      }
    },
  }
}

type Found = Omit<PastLead, 'canonical' | 'receivedAt' | 'language' | 'signals' | 'road' | 'openedAt'> & {
  readonly openedAt: Instant
  /** The first verdict, where it was given as it came. */
  readonly judged: string | null
  readonly road: InquiryClass | null
  /** What was received, as it stands in the ledger; its words are null once they are forgotten. */
  readonly said: string | null
  readonly words: string | null
  readonly done: readonly { readonly name: string; readonly at: Instant }[] | null
}
type Batch = {
  readonly workspace: Id
  readonly until: Instant
  readonly after: readonly [Instant, Id]
  readonly wanted: Wanted
}

/** Some leads by the index of leads by time, and what belongs to each by its keys. */
async function batchIn(
  client: PoolClient,
  { workspace, until, after, wanted }: Batch,
): Promise<readonly PastLead[]> {
  const { rows } = await client.query<Found>(leadsSql(wanted), [workspace, until, ...after])
  return rows.map(({ said, words, judged, segment, road, done, ...lead }) => ({
    ...lead,
    segment: judged ?? segment,
    road: road ?? undefined,
    canonical: canonicalIn(words),
    ...receivedIn(said, lead.submittedAt),
    signals: done ?? [],
  }))
}

/** Read here, where it takes a tenth of the time that the database would. */
function canonicalIn(words: string | null): CanonicalSubmission | undefined {
  const read: { readonly canonical: CanonicalSubmission } | undefined =
    words === null ? undefined : JSON.parse(words)
  return read?.canonical
}

function receivedIn(said: string | null, submittedAt: Instant): Pick<PastLead, 'receivedAt' | 'language'> {
  const read: SubmissionReceived['data'] | undefined = said === null ? undefined : JSON.parse(said)
  return { receivedAt: read?.receivedAt ?? submittedAt, language: read && languageOf(read) }
}

/** `offset 0` keeps each question by itself, so that whatever the planner believes, it is answered by its key and not by a whole table. */
const leadsSql = ({ signals, roads }: Wanted) => `with page as (
    select id, segment, prospect, source, submitted_at, opened_at, resolved_at, outcome from lead
    where workspace = $1 and submitted_at < $2 and submitted_at >= $3 and (submitted_at > $3 or id < $4::uuid)
    order by submitted_at, id desc limit ${AT_ONCE}
  )
  select l.id, l.prospect, opened.predecessor, l.segment, l.source as "formName", l.submitted_at as "submittedAt", l.opened_at as "openedAt", l.resolved_at as "resolvedAt",
    coalesce(l.outcome, 'still open') as became, sent.said, sent.words, answered.at as "answeredAt", judged.judged,
    opened.predecessor is not null or met.returning as returning, opened."referredBy" is not null as referred,
    ${roads ? roadSql : 'null'} as road, ${signals ? doneSql : 'null'} as done
  from page l
  left join lateral (
    select (said ->> 'submission')::uuid as submission, (said ->> 'predecessor')::uuid as predecessor, said ->> 'referredBy' as "referredBy"
    from (select data::json as said from event where workspace = $1 and stream = l.id and seq = 1 offset 0) first
  ) opened on true
  left join lateral (
    select case when type = 'LeadJudged' then data::json ->> 'segment' end as judged
    from event where workspace = $1 and stream = l.id and seq = 2 offset 0
  ) judged on true
  left join lateral (
    select first.data as said, coalesce(anew.private, first.private) as words
    from event first
    left join lateral (
      select private from event
      where workspace = $1 and stream = first.stream and type = 'SubmissionRemapped' and at <= l.opened_at order by seq desc limit 1
    ) anew on true
    where first.workspace = $1 and first.stream = opened.submission and first.seq = 1 offset 0
  ) sent on true
  left join lateral (
    select min(at) as at from touch where workspace = $1 and lead = l.id and heard and coalesce(member, colleague) is not null offset 0
  ) answered on true
  cross join lateral (
    select exists (
      select from placement where workspace = $1 and prospect = l.prospect and place = 'lead' and submitted_at < l.submitted_at offset 0
    ) as returning
  ) met
  order by l.submitted_at, l.id desc`
/** What screening made of it when it was placed. */
const roadSql = `(
    select data::json -> 'screened' ->> 'class'
    from event where workspace = $1 and stream = opened.submission and type = 'SubmissionPlaced' order by seq limit 1
  )`
const doneSql = `(
    select json_agg(json_build_object('name', data::json ->> 'name',
      'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by seq)
    from event where workspace = $1 and stream = l.prospect and type = 'SignalReceived'
  )`

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
      ? [{ domains: account.domains, from: at, facts: standing(account) }]
      : []
  })
}
