import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { AppointmentEvent, Reply } from './events.ts'
import { hasBegun } from './move.ts'
import type { AppointmentRefusal } from './refusals.ts'
import type { Appointment } from './state.ts'

export type ReplyToAppointment = Asked & {
  readonly type: 'ReplyToAppointment'
  /** The revision that is answered. */
  readonly revision: number
  readonly reply: Reply
  /** It is known to be theirs: by what our mail server found out, or by the address that only they were told. */
  readonly proven: boolean
  readonly wished?: Instant | undefined
  readonly words?: string | undefined
}

/**
 * Their calendar answers an invitation. One that answers an earlier time is kept and changes nothing. A proven "no" calls it off;
 * whoever only says who they are is shown, and believed in nothing.
 */
export function reply(
  appointment: Appointment,
  command: ReplyToAppointment,
): Decision<AppointmentEvent, AppointmentRefusal> {
  if (appointment.status === 'none') return refused({ code: 'no_such_appointment' })
  const { at, by, reply: said, proven, wished, words } = command
  const stale = command.revision < appointment.revision
  const before = appointment.reply
  if (!stale && before?.reply === said && before.proven === proven && before.wished === wished) return nothing
  if (appointment.status !== 'agreed' && !stale) return nothing
  const declines = said === 'declined' && proven && !stale && !hasBegun(appointment, at)
  const revision = appointment.revision + 1
  return happened<AppointmentEvent>(
    {
      type: 'AppointmentReplied',
      ...{ at, by },
      data: {
        ...{ revision: command.revision, reply: said, proven },
        ...(stale && { stale }),
        ...(wished && { wished }),
      },
      ...(words && { private: { words } }),
    },
    ...(declines
      ? [
          {
            type: 'AppointmentCancelled',
            at,
            by,
            data: { revision, side: 'them', because: 'declined' },
          } as const,
        ]
      : []),
  )
}
