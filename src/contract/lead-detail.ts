import type { TouchLogged } from '#domain/lead/events.ts'
import type { AddressStopped, MailReceived } from '#domain/lead/mail-events.ts'
import type { CallEnded, CallWitnessed } from '#domain/lead/witness-call.ts'
import type { Id } from '#domain/ledger.ts'
import type { Correctable } from '#domain/prospect/correct.ts'
import { personOf, type People } from '#domain/team/people.ts'
import { suggestionFor } from '#domain/text/meant-address.ts'
import type { z } from 'zod'
import { goneIn, goneMails } from './gone-words.ts'
import { cardOf, commitmentCard, refOf, type CardRow, type Looking } from './lead-card.ts'
import type { LeadDetail } from './lead.ts'

type CommitmentRow = Parameters<typeof commitmentCard>[0]
type Event = {
  readonly seq: number
  readonly type: string
  readonly v: number
  readonly at: string
  readonly by: string
  readonly data: object
  readonly private?: object
}
/** All that the views know of one lead. */
export type LeadFound = {
  readonly card: CardRow
  readonly prospect: LeadDetail['prospect']
  readonly submissions: readonly unknown[]
  readonly commitments: readonly (CommitmentRow & {
    readonly settledAt: string | null
  })[]
  readonly mails: readonly unknown[]
  readonly events: readonly Event[]
  readonly corrections: readonly {
    readonly at: string
    readonly by: string
    readonly fields: readonly Correctable[]
    readonly because: string | null
  }[]
}
type Detail = z.input<typeof LeadDetail>

/** A lead with everything on it: what was sent, what is owed, what was done, why it is here, and how it ended. */
export function detailOf(found: LeadFound, looking: Looking): Detail {
  const { people, at } = looking
  const card = cardOf(found.card, looking)
  const [gone, mailsGone] = [goneIn(found.events), goneMails(found.events)]
  return {
    asOf: at,
    lead: card,
    prospect: withMeant(found.prospect),
    account: card.account,
    submissions: found.submissions as Detail['submissions'],
    commitments: found.commitments.map(({ settledAt, ...row }) => ({
      ...commitmentCard(row, people),
      madeAt: row.madeAt,
      settledAt,
    })),
    stopped: stoppedIn(found.events),
    touches: touchesOf(found.events, people),
    mails: (found.mails as Detail['mails']).map((mail) => ({ ...mail, ...since(mailsGone.get(mail.id)) })),
    received: found.events.flatMap((event) =>
      receivedMail(event, people).map((mail) => ({ ...mail, ...since(gone.get(event.seq)) })),
    ),
    trace: traceOf(found.events),
    events: found.events.map((event) => ({ ...named(event, people), ...since(gone.get(event.seq)) })),
    corrections: found.corrections.map(({ at, by, fields, because }) => ({
      ...{ at, by, fields: [...fields], because },
      byName: personOf(people, by)?.name ?? null,
    })),
    resolution: resolutionOf(found),
  }
}

/** A form without a script couldn't ask whether the address is right; whoever answers should know that it may not be. */
function withMeant(prospect: LeadDetail['prospect']): LeadDetail['prospect'] {
  const meant = prospect.email === null ? undefined : suggestionFor(prospect.email)
  return meant === undefined ? prospect : { ...prospect, meant }
}

const since = (at: string | undefined) => (at === undefined ? {} : { goneSince: at })

function named(event: Event, people: People): Detail['events'][number] {
  const { data, private: hidden, ...rest } = event
  const byName = personOf(people, event.by)?.name
  return {
    ...rest,
    ...(byName !== undefined && { byName }),
    data: { ...data },
    ...(hidden && { private: { ...hidden } }),
  }
}

function stoppedIn(events: readonly Event[]): Detail['stopped'] {
  const last = events.findLast(({ type }) => type === 'AddressStopped')
  return last ? { because: (last.data as AddressStopped['data']).because, at: last.at } : null
}

/** A mail that came back takes its touch with it. */
function touchesOf(events: readonly Event[], people: People): Detail['touches'] {
  const failed = new Set(
    events.flatMap(({ type, data }) => (type === 'MailFailed' && 'mail' in data ? [data.mail] : [])),
  )
  const calls = callsIn(events)
  return events.flatMap((event) =>
    [...touchOf(event, people), ...unsaidCall(event, calls, people)].map((touch) => ({
      ...touch,
      ...(calls.borneOut.has(touch.id) && { evidence: 'witnessed' as const }),
      returned: failed.has(touch.id),
    })),
  )
}

type Calls = {
  /** Calls of which a member has said what came of them. */
  readonly said: ReadonlySet<Id>
  /** Touches that somebody claimed, and that a telephone system saw after it. */
  readonly borneOut: ReadonlySet<Id>
  readonly seconds: ReadonlyMap<Id, number>
}

function callsIn(events: readonly Event[]): Calls {
  const of = (wanted: string) => events.filter(({ type }) => type === wanted).map(({ data }) => data)
  const seen = of('CallWitnessed') as readonly CallWitnessed['data'][]
  const ended = of('CallEnded') as readonly CallEnded['data'][]
  const told = of('TouchLogged') as readonly TouchLogged['data'][]
  const before = seen.filter(({ touch }) => touch !== undefined)
  return {
    said: new Set([...told.flatMap(({ call }) => call ?? []), ...before.map(({ call }) => call)]),
    borneOut: new Set(before.flatMap(({ touch }) => touch ?? [])),
    seconds: new Map(ended.map(({ call, seconds }) => [call, seconds])),
  }
}

/** A call that was seen is a touch of which nobody has said yet what came of it. */
function unsaidCall(
  { type, data }: Event,
  { said, seconds }: Calls,
  people: People,
): readonly Omit<Detail['touches'][number], 'returned'>[] {
  if (type !== 'CallWitnessed') return []
  const { call, direction, startedAt, member } = data as CallWitnessed['data']
  if (said.has(call)) return []
  const lasted = seconds.get(call)
  return [
    {
      ...{ id: call, channel: 'call', direction, result: 'unknown', evidence: 'witnessed' },
      ...{ member: refOf(people, member), happenedAt: startedAt, early: false },
      ...(lasted !== undefined && { minutes: Math.ceil(lasted / 60) }),
    },
  ]
}

function touchOf(
  { type, data, private: hidden }: Event,
  people: People,
): readonly Omit<Detail['touches'][number], 'returned'>[] {
  if (type !== 'TouchLogged') return []
  const {
    touch,
    member,
    colleague,
    call: _,
    ...rest
  } = data as { touch: Id; member?: Id; colleague?: Id; call?: Id } & Omit<
    Detail['touches'][number],
    'id' | 'member' | 'colleague' | 'returned'
  >
  const name = hidden && 'colleague' in hidden ? String(hidden.colleague) : ''
  return [
    {
      ...rest,
      id: touch,
      member: refOf(people, member),
      ...(colleague && { colleague: { id: colleague, name } }),
    },
  ]
}

function receivedMail({ type, at, data, private: hidden }: Event, people: People): Detail['received'] {
  if (type !== 'MailReceived') return []
  const { mail, member, ...rest } = data as MailReceived['data']
  const said: Partial<NonNullable<MailReceived['private']>> = hidden ?? {}
  const { from = null, subject = null, text = null, attachments = [], leftOut = [] } = said
  const files = attachments.map(({ id, name, type: kind, bytes }) => ({ id, name, type: kind, bytes }))
  const about = { from, subject, text, attachments: files, leftOut: [...leftOut] }
  return [{ ...rest, ...about, id: mail, at, member: refOf(people, member) }]
}

function traceOf(events: readonly Event[]): Detail['trace'] {
  const judged = events.findLast(({ type }) => type === 'LeadJudged')
  return (judged?.private && 'trace' in judged.private ? judged.private.trace : []) as Detail['trace']
}

function resolutionOf({ card, events }: LeadFound): Detail['resolution'] {
  const resolved =
    card.status === 'resolved' ? events.findLast(({ type }) => type === 'LeadResolved') : undefined
  if (!resolved) return null
  const { outcome, told, returnsAt, amount, because } = resolved.data as Omit<
    NonNullable<Detail['resolution']>,
    'at' | 'by' | 'reason'
  >
  const reason =
    resolved.private && 'reason' in resolved.private ? String(resolved.private.reason) : undefined
  const { at, by } = resolved
  return {
    ...{ outcome, told, at, by },
    ...(returnsAt && { returnsAt }),
    ...(amount && { amount }),
    ...(because !== undefined && { because }),
    ...(reason !== undefined && { reason }),
  }
}
