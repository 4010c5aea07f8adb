import type { EventOf, Id } from '../ledger.ts'
import type { Route } from '../routing/routed.ts'
import type { Instant } from '../time/instant.ts'
import type { Missing } from './missing.ts'
import type { ReportSaved } from './report.ts'
import type { AfterRejection } from './terms.ts'

/** How far the news of an offer has come: into the queue of mails, to their mail server or not past it, to their screen, before their eyes. */
export const receipts = ['queued', 'mailed', 'refused', 'notified', 'opened'] as const
export type Receipt = (typeof receipts)[number]

/** Each event is about one offer of a hand-off, counted from 1. */
type Of = { readonly handoff: Id; readonly offer: number }

/** A qualified lead is put before a representative, or before all of a team; the acceptance is owed by that commitment. */
export type HandoffOffered = EventOf<
  'HandoffOffered',
  Of & {
    to?: Id
    pool?: Id
    /** The team to which the lead would go, and the one that owes it meanwhile. */
    team?: Id
    from?: Id
    qualifier: Id
    commitment: Id
    because: string
    /** Whose turn it was, and the way that was gone to them. */
    turn?: number
    route?: Route
    /** The revision of the report, and the definition that held. */
    report?: number
    playbook?: number
    definition?: string
    /** What is agreed with them, and goes along. */
    appointment?: Id
    /** A manager let it pass in spite of this. */
    overridden?: Missing
  },
  { reason?: string }
>
/** A mail that their server took is known there by the id of the message. */
export type HandoffReceived = EventOf<
  'HandoffReceived',
  Of & { receipt: Receipt; member?: Id; messageId?: string }
>
export type HandoffAccepted = EventOf<'HandoffAccepted', Of & { member: Id }>
export const passedOnReasons = ['not accepted in time', 'has left', 'by a colleague'] as const
export type HandoffPassedOn = EventOf<
  'HandoffPassedOn',
  Of & { because: (typeof passedOnReasons)[number] },
  { reason?: string }
>
/** Not wanted, for a reason of the playbook; what it rests on is named. It may be disputed until then. */
export type HandoffRejected = EventOf<
  'HandoffRejected',
  Of & {
    member: Id
    reason: string
    criterion?: string
    touch?: Id
    next: AfterRejection
    credit: boolean
    disputeUntil: Instant
  },
  { note?: string }
>
/** Whoever qualified it lets the rejection stand, or let the time pass. */
export type RejectionLeft = EventOf<'RejectionLeft', Of & { because: 'agreed' | 'not disputed in time' }>
export type HandoffDisputed = EventOf<
  'HandoffDisputed',
  Of & { dispute: Id; arbiter: Id; commitment: Id },
  { grounds: string }
>
/** Whoever was to rule has left; somebody else owes it. */
export type ArbiterNamed = EventOf<'ArbiterNamed', Of & { dispute: Id; arbiter: Id; commitment: Id }>
/** The other side's words to a dispute. */
export type DisputeAnswered = EventOf<'DisputeAnswered', Of & { dispute: Id }, { words: string }>
export const rulings = ['upheld', 'overturned'] as const
export type Ruling = (typeof rulings)[number]
export const afterOverturned = ['back', 'another'] as const
export type AfterRuling = AfterRejection | (typeof afterOverturned)[number]
/** A named person has ruled; where the rejection stands, the turn and the source are credited. */
export type DisputeRuled = EventOf<
  'DisputeRuled',
  Of & { dispute: Id; ruling: Ruling; next: AfterRuling; credit: boolean },
  { because: string }
>
export const wrongParts = ['name', 'phone', 'mail', 'company', 'place', 'need'] as const
export type WrongPart = (typeof wrongParts)[number]
export const prospectClasses = ['buyer', 'comparing', 'learning', 'student', 'supplier', 'junk'] as const
export type ProspectClass = (typeof prospectClasses)[number]
/** What sales thinks of it: for marketing, per source and campaign. */
export type HandoffRated = EventOf<
  'HandoffRated',
  Of & { useful: boolean; wrong: readonly WrongPart[]; class?: ProspectClass },
  { note?: string }
>

export type HandoffEvent =
  | ReportSaved
  | HandoffOffered
  | HandoffReceived
  | HandoffAccepted
  | HandoffPassedOn
  | HandoffRejected
  | RejectionLeft
  | HandoffDisputed
  | ArbiterNamed
  | DisputeAnswered
  | DisputeRuled
  | HandoffRated

const types: Readonly<Record<HandoffEvent['type'], true>> = {
  ...({ ReportSaved: true, HandoffOffered: true, HandoffReceived: true, HandoffAccepted: true } as const),
  ...({ HandoffPassedOn: true, HandoffRejected: true, RejectionLeft: true, HandoffDisputed: true } as const),
  ...({ DisputeAnswered: true, DisputeRuled: true, HandoffRated: true, ArbiterNamed: true } as const),
}
export const isHandoffEvent = (event: { readonly type: string }): event is HandoffEvent =>
  Object.hasOwn(types, event.type)
