import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { ClashReason, Place, Reply, Result, Side, TheirNextStep } from './events.ts'
import type { AppointmentStatus } from './state.ts'

/** An appointment as it is listed: what the read model answers, and what is shown of it to people is made of. */
export type AppointmentRow = {
  readonly id: Id
  readonly lead: Id
  readonly prospect: string
  readonly organisation: string | null
  readonly status: AppointmentStatus
  readonly revision: number
  readonly start: Instant
  readonly end: Instant
  readonly zone: string
  readonly place: Place
  readonly where: string | null
  readonly about: string | null
  readonly host: Id
  readonly standIn: Id | null
  readonly agreedAt: Instant
  readonly agreedBy: string
  readonly moves: number
  readonly clash: ClashReason | null
  readonly cancelledSide: Side | null
  readonly cancelledAt: Instant | null
  readonly reply: Reply | null
  readonly replyProven: boolean | null
  readonly wished: Instant | null
  readonly present: Id | null
  readonly toldAt: Instant | null
  readonly toldBy: string | null
  readonly nextStep: TheirNextStep | null
  readonly criterion: string | null
  readonly said: string | null
  readonly answered: Result | null
  readonly answeredAt: Instant | null
}
