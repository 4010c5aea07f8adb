import type { AppointmentEvent } from '#domain/appointment/events.ts'
import {
  contradicts,
  presentAt,
  saidMissed,
  type Appointment,
  type KnownAppointment,
} from '#domain/appointment/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { NoteAppointment } from '#domain/lead/note-appointment.ts'
import { personOf, reach, type People } from '#domain/team/people.ts'
import type { AppointmentHead } from './appointment-ports.ts'
import { languageOf, whoIs } from './appointment-people.ts'
import type { AppointmentLetter, AppointmentNews, Notice } from './mail-ports.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

export type LetterSources = Pick<Parts, 'letters' | 'newId' | 'appointmentUrl' | 'leadUrl' | 'mailer'>
type About = {
  readonly appointment: Id
  readonly lead: Id
  readonly known: KnownAppointment
  /** As it stood before these events. */
  readonly before: Appointment
  readonly events: readonly AppointmentEvent[]
}
type ToThem = {
  readonly kind: AppointmentLetter
  readonly method?: 'REQUEST' | 'CANCEL'
}

/** What each event has the prospect written; most say nothing to them. */
function letterFor(
  event: AppointmentEvent,
  { known: { start, status }, before }: Pick<About, 'known' | 'before'>,
): ToThem | undefined {
  switch (event.type) {
    case 'AppointmentAgreed':
      return { kind: 'agreed', method: 'REQUEST' }
    case 'AppointmentMoved':
      return { kind: 'moved', method: 'REQUEST' }
    case 'AppointmentCancelled':
      return { kind: event.data.side === 'us' ? 'cancelled by us' : 'cancelled by them', method: 'CANCEL' }
    case 'StandInNamed':
    case 'AppointmentHanded':
      return { kind: 'another person', method: 'REQUEST' }
    case 'AppointmentReminded':
      return event.data.before === 'a day' && event.at < start ? { kind: 'reminder' } : undefined
    case 'AppointmentReplied':
      return event.data.stale && event.data.proven ? { kind: 'old answer', method: 'REQUEST' } : undefined
    case 'ProspectAsked':
      return { kind: 'how was it' }
    case 'AppointmentTold': {
      const { result } = event.data
      // Whoever has said that nobody of us came has our apology, and is not told that it was them.
      const missed = result === 'missed by us' || result === 'missed by them'
      return missed && !saidMissed(before) ? { kind: result } : undefined
    }
    case 'AppointmentAnswered': {
      const sorry = event.data.result === 'missed by us' && status === 'agreed' && !saidMissed(before)
      return sorry ? { kind: 'missed by us' } : undefined
    }
    case 'AppointmentClashed':
    case 'ClashEnded':
      return undefined
  }
}

/** The letters to the prospect that follow from what has happened; none where there is no address, or nothing may be sent to it. */
export async function lettersOf(
  tx: Tx,
  { letters, newId, appointmentUrl }: LetterSources,
  { appointment, lead, known, before, events }: About,
): Promise<NonNullable<NoteAppointment['letters']>> {
  const wanted = events.flatMap((event) => letterFor(event, { known, before }) ?? [])
  if (wanted.length === 0) return []
  const who = await whoIs(tx, lead)
  if (!who || who.email === null || who.stopped || who.forgotten) return []
  const { email: to } = who
  const [people, firm] = await Promise.all([tx.people(), tx.workspaceName()])
  return wanted.map(({ kind, method }) => ({
    ...{ mail: newId(), to },
    ...letters.appointment({
      ...{ kind, firm, language: languageOf(who) },
      name: who.name ?? undefined,
      member: personOf(people, presentAt(known))?.name ?? firm,
      appointment: known,
      url: appointmentUrl(tx.workspace, appointment),
    }),
    ...(method && { calendar: { appointment, revision: known.revision, method } }),
  }))
}

type ToUs = { readonly member: Id; readonly news: AppointmentNews; readonly method?: 'REQUEST' | 'CANCEL' }

/** Whoever is to be there has it in their calendar and hears what changes; a manager hears what went wrong. */
export async function tellMembers(
  tx: Tx,
  { letters, newId, leadUrl, mailer }: LetterSources,
  { appointment, lead, known, before, events, head }: About & { readonly head: AppointmentHead | undefined },
): Promise<void> {
  const people = await tx.people()
  const was = head && (head.standIn ?? head.host)
  const told = [
    ...events.flatMap((event) => newsOf(event, { known, was })),
    ...toManagers(people, { known, before, events }),
  ].filter(({ member }) => personOf(people, member)?.active)
  if (told.length === 0) return
  const firm = await tx.workspaceName()
  const at = events[0]?.at ?? ''
  const notices = told.map(({ member, news, method }): Notice => {
    const { name = '' } = personOf(people, member) ?? {}
    const words = letters.appointmentNews({ firm, name, news, url: leadUrl(lead) })
    const { revision } = known
    return {
      ...{ id: newId(), member, purpose: 'appointment', at, lead, ...words },
      appointment: { appointment, revision, ...(method && { method }) },
    }
  })
  await tx.keepNotices(notices)
  if (mailer.configured)
    await tx.enqueue(notices.map(({ id }) => ({ task: 'send-notice', workspace: tx.workspace, notice: id })))
}

function newsOf(
  event: AppointmentEvent,
  { known, was }: { known: KnownAppointment; was: Id | undefined },
): readonly ToUs[] {
  const member = presentAt(known)
  switch (event.type) {
    case 'AppointmentAgreed':
      return [{ member, news: 'agreed', method: 'REQUEST' }]
    case 'AppointmentMoved':
      return [{ member, news: 'moved', method: 'REQUEST' }]
    case 'AppointmentCancelled':
      return [{ member, news: 'cancelled', method: 'CANCEL' }]
    case 'StandInNamed':
    case 'AppointmentHanded':
      return [
        { member, news: 'yours now', method: 'REQUEST' },
        ...(was && was !== member ? [{ member: was, news: 'taken over', method: 'CANCEL' } as const] : []),
      ]
    case 'AppointmentReminded':
      return event.at < known.start ? [{ member, news: 'soon' }] : []
    case 'AppointmentClashed':
      return [{ member, news: 'clash' }]
    case 'AppointmentReplied':
      return event.data.reply === 'wish' && !event.data.stale ? [{ member, news: 'wish' }] : []
    case 'ClashEnded':
    case 'ProspectAsked':
    case 'AppointmentTold':
    case 'AppointmentAnswered':
      return []
  }
}

/** What we missed, and where the two sides say different things. */
function toManagers(
  people: People,
  { known, before, events }: Pick<About, 'known' | 'before' | 'events'>,
): readonly ToUs[] {
  const manager = reach(people, { role: 'manager' }, {})
  const told = events.some(({ type }) => type === 'AppointmentTold')
  const said = told || events.some(({ type }) => type === 'AppointmentAnswered')
  if (manager === undefined || !said) return []
  const both = [...new Set([manager, presentAt(known)])]
  const missed = saidMissed(known) && !saidMissed(before)
  return [
    ...(missed && known.status === 'missed by us'
      ? [{ member: manager, news: 'missed by us' } as const]
      : []),
    ...(missed && known.status === 'agreed'
      ? both.map((member) => ({ member, news: 'nobody came' }) as const)
      : []),
    ...(contradicts(known) ? both.map((member) => ({ member, news: 'told differently' }) as const) : []),
  ]
}
