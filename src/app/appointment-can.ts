import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { KnownAppointment } from '#domain/appointment/state.ts'
import { minutesOf } from '#domain/appointment/when.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { appointmentFactsFor, type AppointmentSources } from './appointment-facts.ts'
import type { Tx } from './ports.ts'
import { decideIn, fold, type AnyRefusal, type Asking } from './streams.ts'

export type AppointmentAction = 'move' | 'cancel' | 'standIn' | 'tell'
/** What depends on what is typed, and not on the appointment. */
const typed: ReadonlySet<string> = new Set(['result_lacks', 'member_busy', 'member_inactive', 'no_such_time'])

/** What may be done with an appointment now: each is the very decision that the command would meet. */
export async function appointmentCan(
  tx: Tx,
  sources: AppointmentSources,
  { id, by, at }: { id: Id; by: Id; at: Instant },
): Promise<{
  readonly refusals: ReadonlyMap<AppointmentAction, AnyRefusal | undefined>
  readonly criteria: readonly string[]
}> {
  const ref = { kind: 'appointment', stream: id } as const
  const folded = fold('appointment', id, (await tx.read([ref])).get(id) ?? [])
  const known = folded.kind === 'appointment' && folded.state.status !== 'none' ? folded.state : undefined
  if (!known) return { refusals: new Map(), criteria: [] }
  const commands = samples(known, { by, at })
  const askings = Object.values(commands).map((command): Asking => ({ ...ref, command }))
  const facts = await appointmentFactsFor(tx, askings, { people: await tx.people(), sources })
  return {
    criteria: facts({ ...ref, command: commands.tell }).criteria,
    refusals: new Map(
      (Object.keys(commands) as AppointmentAction[]).map((action) => {
        const asking: Asking = { ...ref, command: commands[action] }
        const decision = decideIn(folded, asking.command, facts(asking))
        const no = decision.outcome === 'refused' ? decision.refusal : undefined
        return [action, no && typed.has(no.code) ? undefined : no]
      }),
    ),
  }
}

const DAY_MS = 86_400_000
/** Nobody has this id. */
const SOMEBODY = '00000000-0000-0000-0000-000000000000'

function samples(
  known: KnownAppointment,
  asked: { by: Id; at: Instant },
): Readonly<Record<AppointmentAction, AppointmentCommand>> {
  const later = instantOf(epochMsOf(asked.at) + DAY_MS)
  return {
    move: { ...asked, type: 'MoveAppointment', when: { start: later }, minutes: minutesOf(known) },
    cancel: { ...asked, type: 'CancelAppointment' },
    standIn: { ...asked, type: 'NameStandIn', member: SOMEBODY },
    tell: { ...asked, type: 'TellAppointment', result: 'held' },
  }
}
