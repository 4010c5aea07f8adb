import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export const OUTBOX_A_PAGE = 50

/** In the order in which they are shown: what a person has to do something about comes first. */
export const outboxShelves = ['prospects', 'failed', 'colleagues', 'sent', 'taken back'] as const
/** `prospects` and `colleagues` wait, for either; `failed` and `sent` are for both, and only mails to prospects are taken back. */
export type OutboxShelf = (typeof outboxShelves)[number]

export type OutboxRow = {
  readonly id: Id
  readonly lead: Id | null
  readonly purpose:
    | 'acknowledgement'
    | 'reply'
    | 'resolution'
    | 'nurture'
    | 'alert'
    | 'invitation'
    | 'morning sheet'
    | 'handoff'
    | 'appointment'
  readonly state: 'queued' | 'sent' | 'failed' | 'taken back'
  readonly at: Instant
  /** Of a mail that was put off: when it goes, and what it waits for besides. */
  readonly goesAt: Instant | null
  readonly held: 'they spoke' | null
  readonly sentAt: Instant | null
  readonly attempts: number
  readonly to: string | null
  readonly subject: string | null
  readonly text: string | null
  readonly failed: string | null
}
/** A mail's place in the list: those of the same moment follow by their ids. */
export type OutboxPlace = { readonly shelf: OutboxShelf; readonly at: Instant; readonly id: Id }
export type OutboxFilter = {
  readonly shelf?: OutboxShelf | undefined
  /** A part of the address that it goes to. */
  readonly address?: string | undefined
  /** The last mail of the page before. */
  readonly after?: OutboxPlace | undefined
}

const mails = `select id, lead, purpose, state, queued_at as at, sent_at as "sentAt", "to", subject, text, coalesce(failed, taken_back) as failure,
      not_before as "goesAt", held from mail where workspace = $1`
const notices = `select n.id, null::uuid as lead, n.purpose, n.state, n.queued_at as at, n.sent_at as "sentAt", p.email as "to", n.subject, n.text,
      n.failed as failure, null::timestamptz as "goesAt", null::text as held
    from notice n left join member p on p.workspace = $1 and p.id = n.member where n.workspace = $1`

/** Each shelf is a look into an index or two; what isn't asked for isn't looked into. */
const branches = [
  { shelf: 'prospects', from: mails, state: 'queued' },
  { shelf: 'failed', from: mails, state: 'failed' },
  { shelf: 'failed', from: notices, state: 'failed' },
  { shelf: 'colleagues', from: notices, state: 'queued' },
  { shelf: 'sent', from: mails, state: 'sent' },
  { shelf: 'sent', from: notices, state: 'sent' },
  { shelf: 'taken back', from: mails, state: 'taken back' },
] as const

const addressed = (address: string) =>
  `(${address}::text is null or position(lower(${address}) in lower(m."to")) > 0)`
const rankOf = (shelf: OutboxShelf): number => outboxShelves.indexOf(shelf)

const tried = `coalesce(a.attempts, 0) as attempts, coalesce(o.failure, nullif(a.last_result, 'sending')) as failed`
const shown = `o.id, o.lead, o.purpose, o.state, o.at, o."sentAt", o."to", o.subject, o.text, o."goesAt", o.held, ${tried}`

const branchText = ({ shelf, from, state }: (typeof branches)[number]): string => {
  const rank = rankOf(shelf)
  return `(select ${rank} as rank, m.* from (${from}) m
      where m.state = '${state}' and ${rank} = any ($2::int[]) and ${addressed('$3')}
        and ($4::int is distinct from ${rank} or (m.at, m.id) < ($5::timestamptz, $6::uuid))
      order by m.at desc, m.id desc limit ${OUTBOX_A_PAGE + 1})`
}
const page = {
  name: 'view-outbox-page',
  text: `select ${shown} from (${branches.map(branchText).join('\n    union all ')}) o
    left join attempt a on a.workspace = $1 and a.mail = o.id
    order by o.rank, o.at desc, o.id desc limit ${OUTBOX_A_PAGE + 1}`,
}
const one = {
  name: 'view-outbox-mail',
  text: `select ${shown} from (${mails} and id = $2 union all ${notices} and n.id = $2) o
    left join attempt a on a.workspace = $1 and a.mail = o.id`,
}
const counts = {
  name: 'view-outbox-counts',
  text: `select ${outboxShelves
    .map((shelf) => {
      const among = branches
        .filter((branch) => branch.shelf === shelf)
        .map(({ from, state }) => `select from (${from}) m where m.state = '${state}' and ${addressed('$2')}`)
      return `(select count(*)::int from (${among.join(' union all ')} limit $3) counted) as "${shelf}"`
    })
    .join(',\n      ')}`,
}

export const outboxShelfOf = ({ state, lead }: Pick<OutboxRow, 'state' | 'lead'>): OutboxShelf =>
  state === 'queued' ? (lead === null ? 'colleagues' : 'prospects') : state

/** Mails to prospects and to members, a page at a time. `more` says whether another page follows. */
export async function outboxPage(client: PoolClient, workspace: Id, { shelf, address, after }: OutboxFilter) {
  const from = after ? rankOf(after.shelf) : 0
  const ranks = (shelf === undefined ? outboxShelves : [shelf]).map(rankOf).filter((rank) => rank >= from)
  const { rows } = await client.query<OutboxRow>({
    ...page,
    values: [workspace, ranks, address ?? null, after ? from : null, after?.at ?? null, after?.id ?? null],
  })
  return { mails: rows.slice(0, OUTBOX_A_PAGE), more: rows.length > OUTBOX_A_PAGE }
}

/** How many stand on each shelf; no more than `most` are counted of one. */
export async function outboxCounts(
  client: PoolClient,
  workspace: Id,
  { address, most }: Pick<OutboxFilter, 'address'> & { readonly most: number },
): Promise<Readonly<Record<OutboxShelf, number>>> {
  const { rows } = await client.query<Record<OutboxShelf, number>>({
    ...counts,
    values: [workspace, address ?? null, most],
  })
  return rows[0] ?? { prospects: 0, failed: 0, colleagues: 0, sent: 0, 'taken back': 0 }
}

export async function outboxMail(
  client: PoolClient,
  workspace: Id,
  mail: Id,
): Promise<OutboxRow | undefined> {
  const { rows } = await client.query<OutboxRow>({ ...one, values: [workspace, mail] })
  return rows[0]
}
