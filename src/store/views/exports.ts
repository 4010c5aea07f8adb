import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { csvLine } from '#domain/text/csv.ts'
import { streamed } from '../cursor.ts'
import { uuid } from '../ledger.ts'
import { inOrder } from './order.ts'

export type ExportList =
  | 'leads'
  | 'queue'
  | 'submissions'
  | 'accounts'
  | 'members'
  | 'suppressions'
  | 'outbox'
export type ExportAbout = {
  readonly list: ExportList
  readonly format: 'csv' | 'jsonl'
  readonly bom?: boolean
  /** Only its submissions. */
  readonly form?: Id | undefined
  readonly asOf: Instant
}

const UTF8_MARK = '\uFEFF'

/** A whole list, line by line, as one moment has it; however long it is, little of it is held. Within the transaction of `client`. */
export async function* exported(
  client: PoolClient,
  workspace: Id,
  about: ExportAbout,
): AsyncGenerator<string> {
  const { list, format, bom = false } = about
  const { columns, from } = lists[list](about)
  const names = Object.keys(columns)
  const selected = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`)
  const own = `'${uuid(workspace)}'::uuid`
  const text = `select ${selected.join(', ')} ${from}`
    .replaceAll('$1', own)
    .replaceAll('$2', `'${moment(about.asOf)}'::timestamptz`)
  if (format === 'csv') yield `${bom ? UTF8_MARK : ''}${csvLine(names)}`
  for await (const row of streamed<Readonly<Record<string, unknown>>>(client, { name: 'exporting', text }))
    yield format === 'csv' ? csvLine(names.map((name) => cellOf(row[name]))) : `${JSON.stringify(row)}\n`
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join('; ')
    : JSON.stringify(value)
}

/** What stands in a text that carries its own values is proved to be what it is first. */
function moment(at: Instant): Instant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at)) throw new TypeError('A moment was expected.')
  return at
}

type Listed = { readonly columns: Readonly<Record<string, string>>; readonly from: string }

const lead = {
  lead: 'l.id',
  status: 'l.status',
  historical: 'l.historical',
  source: 'l.source',
  kind: 'l.kind',
  name: 'p.name',
  email: 'p.email',
  phone: 'p.phone',
  organisation: 'p.organisation',
  country: 'p.country',
  segment: 'l.segment',
  motion: 'l.motion',
  intent: 'l.intent',
  fit: 'l.fit',
  team: 't.name',
  owner: 'o.name',
  submitted: 'l.submitted_at',
} as const
const leadJoins = `left join prospect p on p.workspace = $1 and p.id = l.prospect left join team t on t.workspace = $1 and t.id = l.team
  left join member o on o.workspace = $1 and o.id = l.owner`

const lists: Readonly<Record<ExportList, (about: ExportAbout) => Listed>> = {
  leads: () => ({
    columns: {
      ...lead,
      'first heard': '(select min(h.at) from touch h where h.workspace = $1 and h.lead = l.id and h.heard)',
      touches: '(select count(*)::int from touch h where h.workspace = $1 and h.lead = l.id)',
      resolved: 'l.resolved_at',
      outcome: 'l.outcome',
    },
    from: `from lead l ${leadJoins} where l.workspace = $1 order by l.submitted_at desc, l.id`,
  }),
  queue: () => ({
    columns: {
      ...lead,
      owed: 'c.kind',
      'owed by': `coalesce(h.name, s.name)`,
      'not before': 'c.not_before',
      target: 'c.target',
      limit: 'c."limit"',
      level: 'c.level',
    },
    from: `from (select distinct on (c.lead) c.* from commitment c join lead l on l.workspace = $1 and l.id = c.lead
        where c.workspace = $1 and c.state = 'open' order by c.lead, ${inOrder}) c
      join lead l on l.workspace = $1 and l.id = c.lead ${leadJoins}
      left join member h on h.workspace = $1 and h.id = c.holder left join member s on s.workspace = $1 and s.id = t.steward
      where true order by ${inOrder}`,
  }),
  submissions: ({ form }) => ({
    columns: {
      submission: 's.id',
      form: 'coalesce(f.name, s.source)',
      received: 's.received_at',
      place: "coalesce(q.place, 'pending')",
      lead: 'q.lead',
      name: "e.private::jsonb #>> '{canonical,person,name}'",
      email: "e.private::jsonb #>> '{canonical,person,email}'",
      phone: "e.private::jsonb #>> '{canonical,person,phone}'",
      organisation: "e.private::jsonb #>> '{canonical,organisation,name}'",
      message: "e.private::jsonb #>> '{canonical,message}'",
      answers: "e.private::jsonb #> '{canonical,answers}'",
    },
    from: `from submission s left join form f on f.workspace = $1 and f.id = s.form
      left join placement q on q.workspace = $1 and q.submission = s.id
      left join event e on e.workspace = $1 and e.stream = s.id and e.seq = 1
      where s.workspace = $1 ${form === undefined ? '' : `and s.form = '${uuid(form)}'`} order by s.received_at desc, s.id desc`,
  }),
  accounts: () => ({
    columns: {
      name: 'a.name',
      domains: 'a.domains',
      relationship: 'a.relationship',
      owner: 'm.email',
      parent: 'b.name',
      facts: 'a.fields',
      added: 'a.added_at',
    },
    from: `from account a left join member m on m.workspace = $1 and m.id = a.owner left join account b on b.workspace = $1 and b.id = a.parent
      where a.workspace = $1 order by lower(a.name), a.id`,
  }),
  members: () => ({
    columns: {
      email: 'm.email',
      name: 'm.name',
      roles: 'm.roles',
      teams:
        '(select array_agg(t.name order by t.name) from team t where t.workspace = $1 and m.id = any(t.members))',
      active: 'm.active',
      'on duty': 'm.on_duty',
      added: 'm.added_at',
    },
    from: 'from member m where m.workspace = $1 order by m.added_at, m.id',
  }),
  suppressions: () => ({
    columns: { key: "encode(s.key, 'hex')", kind: 's.kind', reason: 's.reason', added: 's.added_at' },
    from: 'from suppression s where s.workspace = $1 order by s.added_at, s.key',
  }),
  outbox: () => ({
    columns: {
      mail: 'm.id',
      lead: 'm.lead',
      purpose: 'm.purpose',
      state: 'm.state',
      queued: 'm.queued_at',
      sent: 'm.sent_at',
      failed: 'm.failed',
      to: 'm."to"',
      subject: 'm.subject',
      text: 'm.text',
      goes: 'm.not_before',
      takenBack: 'm.taken_back',
    },
    from: 'from mail m where m.workspace = $1 order by m.queued_at desc, m.id',
  }),
}
