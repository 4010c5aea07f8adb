import type { Id } from '#domain/ledger.ts'
import { inAppointment, type Carry, type Sources } from './appointments.ts'
import type { Append, Tx } from './ports.ts'

/** Who has the lead from then on, and with it what is agreed with its prospect. */
const hands: ReadonlySet<string> = new Set(['HandoffAccepted', 'LeadTakenOver'])
const ends: ReadonlySet<string> = new Set(['LeadResolved'])
const goes: ReadonlySet<string> = new Set([
  ...['TimeOffTaken', 'TimeOffCancelled', 'MemberDeactivated', 'MemberReactivated'],
])

/**
 * An appointment goes with its lead, ends with it, and asks for a stand-in as soon as whoever is to be there takes time off or leaves:
 * all in the same breath, so that nobody has to notice it later.
 */
export async function followAppointments(
  tx: Tx,
  appends: readonly Append[],
  hand: { readonly sources: Sources; readonly carry: Carry },
): Promise<void> {
  const touched = appends.flatMap(({ folded: { kind, stream }, events }) => {
    const event = events.findLast(({ type }) => hands.has(type) || ends.has(type) || goes.has(type))
    return event && (kind === 'lead' || kind === 'member') ? [{ kind, stream, event }] : []
  })
  const [first] = touched
  if (!first) return
  const streams = (wanted: 'lead' | 'member') =>
    touched.flatMap(({ kind, stream }) => (kind === wanted ? [stream] : []))
  const { at } = first.event
  const heads = await tx.appointmentsAhead({ leads: streams('lead'), members: streams('member') }, at)
  for (const { appointment, lead, host } of heads) {
    const event = touched.find(({ stream }) => stream === lead)?.event
    const to = event && hands.has(event.type) ? memberIn(event.data) : undefined
    const asked = { at, by: 'system' } as const
    if (to !== undefined && to !== host)
      await inAppointment(tx, hand, { appointment, command: { ...asked, type: 'HandAppointment', to } })
    await inAppointment(tx, hand, { appointment, command: { ...asked, type: 'CheckAppointment' } })
  }
}

function memberIn(data: object): Id | undefined {
  if ('member' in data && typeof data.member === 'string') return data.member
  return 'to' in data && typeof data.to === 'string' ? data.to : undefined
}
