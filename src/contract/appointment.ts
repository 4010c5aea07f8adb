import { z } from 'zod'
import { clashReasons, places, replies, results, theirNextSteps } from '#domain/appointment/events.ts'
import { PersonRef } from './lead.ts'
import { Can, Id, Instant } from './scalars.ts'

export const appointmentStatuses = ['agreed', 'cancelled', 'held', 'missed by us', 'missed by them'] as const

/** An appointment with a prospect: whose it is, when, and what became of it. */
export const Appointment = z.object({
  id: Id,
  lead: Id,
  prospect: z.object({ name: z.string(), organisation: z.string().nullable() }),
  status: z.enum(appointmentStatuses),
  revision: z.int(),
  start: Instant,
  end: Instant,
  /** The prospect's, by which they are told the time. */
  zone: z.string(),
  place: z.enum(places),
  where: z.string().nullable(),
  about: z.string().nullable(),
  host: PersonRef,
  standIn: PersonRef.nullable(),
  agreedAt: Instant,
  agreedBy: z.string(),
  moves: z.int(),
  /** Why whoever is to be there can't be, while nobody stands in. */
  clash: z.enum(clashReasons).nullable(),
  cancelled: z.object({ side: z.enum(['us', 'them']), at: Instant }).nullable(),
  /** What their calendar last answered; `proven` where that is known to be theirs. */
  reply: z.object({ reply: z.enum(replies), proven: z.boolean(), wished: Instant.nullable() }).nullable(),
  /** What our side says became of it. */
  told: z
    .object({
      at: Instant,
      by: z.string(),
      present: PersonRef.nullable(),
      said: z.string().nullable(),
      nextStep: z.enum(theirNextSteps).nullable(),
      criterion: z.string().nullable(),
    })
    .nullable(),
  /** What they say became of it. */
  answered: z.object({ result: z.enum(results), at: Instant }).nullable(),
  /** The two sides say different things. */
  contradiction: z.boolean(),
  /** It has ended, and nobody has said what became of it. */
  toTell: z.boolean(),
})
export type Appointment = z.infer<typeof Appointment>

export const Appointments = z.object({ asOf: Instant, zone: z.string(), items: z.array(Appointment) })
export type Appointments = z.infer<typeof Appointments>
/** Those with the prospect of a lead, in their zone; who has the lead is there unless somebody else is named. */
export const LeadAppointments = Appointments.extend({ owner: PersonRef.nullable() })

/** One, with what may be done with it now. */
export const AppointmentPage = Appointment.extend({
  can: z.object({ move: Can, cancel: Can, standIn: Can, tell: Can }),
  criteria: z.array(z.string()),
})
export type AppointmentPage = z.infer<typeof AppointmentPage>

/** When somebody could begin to meet a prospect. */
export const FreeTimes = z.object({
  member: PersonRef,
  zone: z.string(),
  minutes: z.int(),
  times: z.array(Instant),
})
export type FreeTimes = z.infer<typeof FreeTimes>

const DateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-03-05')
/** Whole days where the firm is; without them the fortnight from today. `lacking`: those whose host can't come and nobody stands in. */
export const AppointmentsQuery = z.strictObject({
  from: DateText.optional(),
  to: DateText.optional(),
  member: z.union([Id, z.literal('me')]).optional(),
  show: z.enum(['all', 'lacking', 'to tell']).default('all'),
})
export const FreeTimesQuery = z.strictObject({
  from: DateText.optional(),
  to: DateText.optional(),
  minutes: z.coerce.number().int().min(5).max(480).default(30),
})
