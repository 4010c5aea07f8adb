import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { BriefVerdict } from '#domain/brief/verdict.ts'
import { brokenPromises } from '#domain/handoff/feedback.ts'
import type { OfferState } from '#domain/handoff/state.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Row } from '../tables.ts'
import { writeHanded } from './write-handed.ts'

type Found = {
  readonly id: Id
  readonly offer: number
  readonly offeredAt: Instant
  readonly team: Id | null
  readonly qualifier: string
  readonly representative: Id | null
  readonly state: OfferState
  readonly acceptedAt: Instant | null
  readonly limit: Instant | null
  readonly reason: string | null
  readonly disputed: boolean
  readonly ruling: 'upheld' | 'overturned' | null
  readonly overridden: boolean
  readonly report: number | null
  readonly brief: BriefVerdict | null
  readonly useful: boolean | null
  readonly wrong: readonly string[] | null
  readonly class: string | null
  readonly segment: string
  readonly source: string
  readonly campaign: string | null
  readonly form: Id
}

/** The brief is told as it was when the lead was offered: what was found out later did not help then. */
const found = `select h.id, h.offer, h.offered_at as "offeredAt", h.team, h.qualifier, coalesce(h."to", h.accepted_by, h.rejected_by) as representative,
    h.state, h.accepted_at as "acceptedAt", c."limit", h.reason, h.disputed_at is not null as disputed, h.ruling, h.overridden, h.report,
    h.useful, h.wrong, h.class, b.brief, l.segment, l.source, f.campaign, l.form
  from unnest($2::uuid[]) as wanted (id) join handoff h on h.workspace = $1 and h.lead = wanted.id
  join lead l on l.workspace = $1 and l.id = h.lead
  left join commitment c on c.workspace = $1 and c.lead = h.lead and c.id = h.commitment
  left join form f on f.workspace = $1 and f.id = l.form
  left join lateral (
    select data::jsonb ->> 'verdict' as brief from event
    where workspace = $1 and stream = h.lead and type = 'BriefPrepared' and at <= h.offered_at order by seq desc limit 1
  ) b on true`

/** The offers of these leads' hand-offs, and what the counts change by. */
export async function projectHandoffs(
  client: PoolClient,
  workspace: Id,
  { ids, zone }: { readonly ids: readonly Id[]; readonly zone: string },
): Promise<void> {
  const { rows } = await client.query<Found>({
    name: 'project-handoffs',
    text: found,
    values: [workspace, ids],
  })
  if (rows.length > 0)
    await writeHanded(
      client,
      workspace,
      rows.map((row) => handedRow(row, zone)),
    )
}

/** What it is counted under stands in keys, and a key has room for little. */
const NAME_CHARS_MAX = 200
const short = (name: string): string => Array.from(name).slice(0, NAME_CHARS_MAX).join('')

function handedRow(row: Found, zone: string): Row {
  const { id, offer, form, qualifier, team, representative, state, acceptedAt, limit, ruling } = row
  const { reason, useful, class: kind } = row
  const wrong = row.wrong ?? []
  const { overridden, report, brief } = row
  const promises = brokenPromises({ overridden, report, brief, wrong, class: kind })
  const words = [
    ...(reason === null ? [] : [`reason: ${short(reason)}`]),
    ...(kind === null ? [] : [`class: ${kind}`]),
    ...wrong.map((part) => `wrong: ${part}`),
  ]
  return {
    ...{ id, offer, form, qualifier, words },
    week: mondayOf(row.offeredAt, zone),
    ...{ segment: short(row.segment), source: short(row.source), campaign: short(row.campaign ?? '') },
    ...{ team: team ?? '', representative: representative ?? '' },
    open: Number(state === 'open'),
    accepted: Number(acceptedAt !== null),
    in_time: Number(acceptedAt !== null && (limit === null || acceptedAt <= limit)),
    went_on: Number(state === 'passed on'),
    rejected: Number(reason !== null),
    disputed: Number(row.disputed),
    ...{ upheld: Number(ruling === 'upheld'), overturned: Number(ruling === 'overturned') },
    thin: Number(promises.thin),
    ...{ rated: Number(useful !== null), useful: Number(useful === true) },
    ...{ wrong_data: Number(promises.wrongData), wrong_class: Number(promises.wrongClass) },
  }
}

function mondayOf(at: Instant, zone: string): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}
