import type { Part } from '../cadence/conversation.ts'
import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** How they meet. */
export const places = ['phone', 'video', 'on site'] as const
export type Place = (typeof places)[number]

/** When and how long; `zone` is the prospect's, in which they are told of it. */
export type Times = { readonly start: Instant; readonly end: Instant; readonly zone: string }

/** What became of it, as our side says it and as they do. */
export const results = ['held', 'missed by us', 'missed by them', 'moved'] as const
export type Result = (typeof results)[number]

/** What the prospect does next, by what was said. */
export const theirNextSteps = ['none', 'appointment', 'callback', 'offer', 'they decide', 'other'] as const
export type TheirNextStep = (typeof theirNextSteps)[number]

/** Whose doing it was. */
export type Side = 'us' | 'them'

/** Why whoever was to be there can't be. */
export const clashReasons = ['time off', 'another appointment', 'has left'] as const
export type ClashReason = (typeof clashReasons)[number]

/** How they answered an invitation; `wish` asks for another time. */
export const replies = ['accepted', 'tentative', 'declined', 'wish'] as const
export type Reply = (typeof replies)[number]

/** A meeting is agreed with the prospect of this lead, by a member or by the buyer's own choice. */
export type AppointmentAgreed = EventOf<
  'AppointmentAgreed',
  Times & { lead: Id; host: Id; place: Place },
  { where?: string; about?: string }
>
/** Each change has a number of its own, which calendars call its sequence. */
export type AppointmentMoved = EventOf<
  'AppointmentMoved',
  Times & { revision: number; side: Side; place: Place },
  { where?: string; reason?: string }
>
export type AppointmentCancelled = EventOf<
  'AppointmentCancelled',
  { revision: number; side: Side; because?: 'declined' | 'lead ended' },
  { reason?: string }
>
/** A colleague is there instead of its host. */
export type StandInNamed = EventOf<'StandInNamed', { revision: number; member: Id }, { reason?: string }>
/** It goes with its lead to whoever has that now. */
export type AppointmentHanded = EventOf<'AppointmentHanded', { revision: number; from: Id; host: Id }>
/** Whoever was to be there can't: a stand-in is needed, or another time. */
export type AppointmentClashed = EventOf<'AppointmentClashed', { member: Id; because: ClashReason }>
export type ClashEnded = EventOf<'ClashEnded', Record<string, never>>
/** Both sides were reminded, or its host alone. */
export type AppointmentReminded = EventOf<'AppointmentReminded', { before: 'a day' | 'an hour' }>
/**
 * An answer to an invitation came by mail. `proven`: it is known to be theirs, and not only said; `stale`: it answers a time that was
 * moved since.
 */
export type AppointmentReplied = EventOf<
  'AppointmentReplied',
  { revision: number; reply: Reply; proven: boolean; stale?: true; wished?: Instant },
  { words?: string }
>
/** They are asked how it was. */
export type ProspectAsked = EventOf<'ProspectAsked', Record<string, never>>
/** Our side says what became of it: `present` was there, and spoke `with` whom for so many minutes. */
export type AppointmentTold = EventOf<
  'AppointmentTold',
  {
    result: Result
    present?: Id
    with?: Part
    minutes?: number
    nextStep?: TheirNextStep
    /** The criterion that failed. */
    criterion?: string
    /** What is known now that wasn't, by criteria of the definition. */
    learned?: readonly string[]
  },
  { said?: string; agreed?: string }
>
/** The prospect says what became of it. */
export type AppointmentAnswered = EventOf<'AppointmentAnswered', { result: Result }, { said?: string }>

export type AppointmentEvent =
  | AppointmentAgreed
  | AppointmentMoved
  | AppointmentCancelled
  | StandInNamed
  | AppointmentHanded
  | AppointmentClashed
  | ClashEnded
  | AppointmentReminded
  | AppointmentReplied
  | ProspectAsked
  | AppointmentTold
  | AppointmentAnswered
