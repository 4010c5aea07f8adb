import type { Actor, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type {
  AppointmentAgreed,
  AppointmentAnswered,
  AppointmentCancelled,
  AppointmentClashed,
  AppointmentReplied,
  AppointmentTold,
  Place,
  Result,
} from './events.ts'

/**
 *   agreed ──▶ cancelled
 *     │ ▲ moved, stand-in, handed on, as often as need be
 *     ▼ │
 *   agreed ──its time has come──▶ told: held | missed by us | missed by them
 */
export type AppointmentStatus = 'agreed' | 'cancelled' | Exclude<Result, 'moved'>

type Then<Data> = Data & { readonly at: Instant }

export type KnownAppointment = AppointmentAgreed['data'] & {
  readonly status: AppointmentStatus
  readonly revision: number
  readonly place: Place
  readonly agreedAt: Instant
  readonly agreedBy: Actor
  /** When its time was last set. */
  readonly timedAt: Instant
  readonly where?: string | undefined
  readonly about?: string | undefined
  readonly standIn?: Id | undefined
  /** What is in its way, until there is a stand-in or another time. */
  readonly clash?: Then<AppointmentClashed['data']> | undefined
  readonly cancelled?: Then<AppointmentCancelled['data']> & { readonly reason?: string | undefined }
  readonly told?: Then<AppointmentTold['data']> & {
    readonly by: Actor
    readonly said?: string | undefined
    readonly agreed?: string | undefined
  }
  readonly answered?: Then<AppointmentAnswered['data']> & { readonly said?: string | undefined }
  /** Their last answer to an invitation that still holds. */
  readonly reply?: (Then<AppointmentReplied['data']> & { readonly words?: string | undefined }) | undefined
  readonly moves: number
  readonly remindedADay?: boolean
  readonly remindedAnHour?: boolean
  readonly askedAt?: Instant
}
export type Appointment = { readonly status: 'none' } | KnownAppointment
export const noAppointment: Appointment = { status: 'none' }

/** Who is to be there. */
export const presentAt = ({ host, standIn }: Pick<KnownAppointment, 'host' | 'standIn'>): Id =>
  standIn ?? host

/** The two sides say different things of what became of it. */
export const contradicts = ({ told, answered }: Pick<KnownAppointment, 'told' | 'answered'>): boolean =>
  told !== undefined && answered !== undefined && told.result !== answered.result

/** One side or the other says that nobody of us was there. */
export const saidMissed = (appointment: Appointment): boolean =>
  appointment.status !== 'none' &&
  (appointment.status === 'missed by us' || appointment.answered?.result === 'missed by us')
