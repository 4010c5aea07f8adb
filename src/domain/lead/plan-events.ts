import type { EndReason, PlannedStep } from '../cadence/cadence.ts'
import type { Conversation } from '../cadence/conversation.ts'
import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { AppointmentNoted } from './appointment-events.ts'
import type { Channel } from './touch.ts'
import type { Week } from '../cadence/cadence.ts'

/** The lead goes by a cadence of the playbook from here on; the plan that fits how senior the person is. */
export type CadenceStarted = EventOf<'CadenceStarted', { cadence: string; track?: true; zone?: string }>
/** When the next step may be done; it becomes a commitment then. A last letter has the number after the last step. */
export type StepPlanned = EventOf<'StepPlanned', PlannedStep & { because?: 'pressure' }>
/** A member leaves a step out, or a step of a track fits nobody: it isn't for them, or they may not be mailed to. */
export type StepSkipped = EventOf<'StepSkipped', { step: number; because?: Unfit }, { reason?: string }>
export type Unfit = 'not for them' | 'no permission' | 'no reachable address' | 'address stopped'
/** A member goes on with the plan after the prospect had said something. */
export type CadenceResumed = EventOf<'CadenceResumed', Record<string, never>, { reason?: string }>
export type CadenceEnded = EventOf<'CadenceEnded', { because: EndReason }>
/** How the prospect wishes to be reached: the channels in their order, their hours, their language. */
export type WishesTold = EventOf<
  'WishesTold',
  { channels?: readonly Channel[]; hours?: Week; zone?: string; language?: string }
>
/** What both said, as facts: with whom, what was learned, what follows. The words of it are in the touch. */
export type ConversationHeld = EventOf<
  'ConversationHeld',
  Conversation & { touch: Id; minutes?: number; good: boolean },
  { nextStep?: string }
>
/** The date on which they wished to be asked again has come: the same lead goes on, with the same owner. */
export type LeadReturned = EventOf<
  'LeadReturned',
  {
    /** The lead that they opened themselves meanwhile; then this one stays at its end. */
    instead?: Id
    since: Instant
  }
>

export type PlanEvent =
  | CadenceStarted
  | StepPlanned
  | StepSkipped
  | CadenceResumed
  | CadenceEnded
  | WishesTold
  | ConversationHeld
  | LeadReturned
  | AppointmentNoted
