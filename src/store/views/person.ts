import type { PoolClient } from 'pg'
import { lawfulBasisIn } from '#app/lawful-basis.ts'
import type { Playbooks } from '#app/playbooks.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { groupIn } from '../candidates.ts'
import { factsIn } from './facts.ts'
import { mailsTo } from './rests-on.ts'

type Event = {
  readonly stream: Id
  readonly seq: number
  readonly type: string
  readonly at: Instant
  readonly by: string
  readonly data: Record<string, unknown>
  readonly private: Record<string, unknown> | null
}

type About = {
  readonly prospect: Id
  readonly asOf: Instant
  readonly alone?: boolean
  readonly playbooks: Playbooks
}

/**
 * Everything that is held about a person: what they sent, as it arrived and as we read it, and what became of it. `alone`: without
 * those whom we take for the same person, who may be somebody else.
 */
export async function personOf(
  client: PoolClient,
  workspace: Id,
  { prospect, asOf, alone = false, playbooks }: About,
) {
  const people = alone ? [prospect] : await groupIn(client, workspace, prospect)
  const all = async <Row extends object>(text: string) =>
    (await client.query<Row>(text, [workspace, people])).rows
  const [person, ...aliases] = await all<{ id: Id }>(
    `select id, status, email, name, phone, organisation, country from prospect where workspace = $1 and id = any($2::uuid[])
    order by array_position($2::uuid[], id)`,
  )
  const submissions = await all<{ id: Id }>(
    `select p.submission as id, p.form, p.source, p.place, p.lead, p.submitted_at as "submittedAt", s.received_at as "receivedAt",
      s.address, s.content_type as "contentType", encode(s.raw, 'base64') as raw
    from placement p join submission s on s.workspace = $1 and s.id = p.submission
    where p.workspace = $1 and p.prospect = any($2::uuid[]) order by s.received_at`,
  )
  const leads = await all<{ id: Id; judgedBy: number | null; segmentOrder: number | null }>(
    `select id, source, kind, status, segment, motion, intent, fit, submitted_at as "submittedAt", opened_at as "openedAt",
      resolved_at as "resolvedAt", outcome, playbook as "judgedBy", segment_order as "segmentOrder" from lead where workspace = $1 and prospect = any($2::uuid[]) order by opened_at`,
  )
  const mails = await mailsTo(client, workspace, { people, leads: leads.map(({ id }) => id), playbooks })
  const attachments = await all(
    `select a.id, a.stream, a.name, a.type, a.received_at as "receivedAt", encode(a.bytes, 'base64') as content from attachment a
    where a.workspace = $1 and (a.stream in (select submission from placement where workspace = $1 and prospect = any($2::uuid[]))
      or a.stream in (select id from lead where workspace = $1 and prospect = any($2::uuid[]))) order by a.received_at, a.id`,
  )
  const drafts = await all(
    `select d.lead, d.member, d.saved_at as "savedAt", d.words::jsonb as words from report_draft d
    join lead l on l.workspace = $1 and l.id = d.lead and l.prospect = any($2::uuid[]) where d.workspace = $1 order by d.saved_at`,
  )
  const appointments = await all<{ id: Id }>(
    `select a.id, a.lead, a.status, a.starts_at as "start", a.ends_at as "end", a.zone, a.place, a.location as "where", a.about
    from appointment a join lead l on l.workspace = $1 and l.id = a.lead and l.prospect = any($2::uuid[]) where a.workspace = $1 order by a.starts_at`,
  )
  const events = await historyOf(client, workspace, [
    ...people,
    ...[...submissions, ...leads, ...appointments].map(({ id }) => id),
  ])
  const historyIn = (stream: Id) =>
    events.filter((event) => event.stream === stream).map((event) => told(withoutOthers(event, people)))
  return {
    asOf,
    person: { ...person, history: historyIn(prospect) },
    // The same person, by other names and addresses.
    ...(aliases.length > 0 && {
      aliases: aliases.map((alias) => ({ ...alias, history: historyIn(alias.id) })),
    }),
    submissions: submissions.map((each) => ({ ...each, history: historyIn(each.id) })),
    leads: await Promise.all(
      leads.map(async ({ judgedBy, segmentOrder, ...each }) => {
        const loaded = await playbooks.load(factsIn(client, workspace), judgedBy || undefined)
        const lawfulBasis = lawfulBasisIn(loaded, segmentOrder)
        return { ...each, lawfulBasis, history: historyIn(each.id) }
      }),
    ),
    appointments: appointments.map((each) => ({ ...each, history: historyIn(each.id) })),
    corrections: events.filter(({ type }) => type === 'ProspectCorrected').map(told),
    permissions: events.filter(({ type }) => type.startsWith('Permission')).map(told),
    touches: events.filter(({ type }) => type === 'TouchLogged').map(told),
    notes: events.filter(({ type }) => type === 'NoteAdded').map(told),
    mails,
    attachments,
    drafts,
  }
}

/** Why somebody else might have been they was said in that person's words, which are not theirs to have. */
const withoutOthers = (event: Event, people: readonly Id[]): Event =>
  typeof event.data['alias'] === 'string' && !people.includes(event.data['alias'])
    ? { ...event, private: null }
    : event

const told = ({ seq, type, at, by, data, private: hidden }: Event) => ({
  ...{ seq, type, at, by, data },
  ...(hidden && { private: hidden }),
})

async function historyOf(
  client: PoolClient,
  workspace: Id,
  streams: readonly Id[],
): Promise<readonly Event[]> {
  const { rows } = await client.query<Event>(
    `select stream, seq, type, at, by, data::jsonb as data, private::jsonb as private from event
    where workspace = $1 and stream = any($2::uuid[]) order by at, stream, seq`,
    [workspace, streams],
  )
  return rows
}
