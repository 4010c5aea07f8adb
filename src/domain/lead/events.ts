import type { BriefEvent } from '../brief/brief.ts'
import type { ResultCode } from '../cadence/result-codes.ts'
import type { CommitmentState, NewCommitment } from '../commitment/commitment.ts'
import type { HandoffEvent } from '../handoff/events.ts'
import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { BuyerEvent } from './buyer-events.ts'
import type { NeglectEvent } from '../neglect/events.ts'
import type { WordsForgotten } from '../prospect/words.ts'
import type { LeadSignalled } from './receive-signal.ts'
import type { CallEvent } from './witness-call.ts'
import type { MailEvent } from './mail-events.ts'
import type { PlanEvent } from './plan-events.ts'
import type { LeadResolved } from './resolution.ts'
import type { Earliness, PastChannel, PastResult } from './touch.ts'
import type { LeadOffered } from './offered-by.ts'
import type { OwnerEvent } from './owner-events.ts'
import type { Stage, TraceLine } from './trace.ts'

export type Motion = 'respond' | 'qualify' | 'nurture' | 'decline'
export type FitVerdict = 'in' | 'out' | 'unknown'
export type LeadOpened = EventOf<
  'LeadOpened',
  {
    prospect: Id
    submission: Id
    form: Id
    source: string
    kind: string
    submittedAt: Instant
    predecessor?: Id
    /** The lead whose buyer sent them. */
    referredBy?: Id
    /** It happened elsewhere, before: nothing is owed on it here until it is adopted. */
    historical?: true
  }
>
export type LeadAdopted = EventOf<'LeadAdopted', Record<string, never>>
export type LeadJudged = EventOf<
  'LeadJudged',
  {
    playbook: number
    intent: string
    fit: FitVerdict
    segment: string
    segmentOrder: number
    motion: Motion
    alarm: boolean
    /** Where the buyer was, as they said themselves or as it showed, and what showed it in the playbook's words. */
    readiness?: Stage
    readinessBecause?: readonly string[]
  },
  { because: readonly string[]; trace: readonly TraceLine[] }
>
export type CommitmentMade = EventOf<'CommitmentMade', NewCommitment>
export type SubmissionJoined = EventOf<'SubmissionJoined', { submission: Id; submittedAt: Instant }>
export type LeadRead = EventOf<'LeadRead', { member: Id }>
export type TouchLogged = EventOf<
  'TouchLogged',
  {
    touch: Id
    channel: PastChannel
    direction: 'out' | 'in'
    result: PastResult
    evidence: 'witnessed' | 'claimed'
    member?: Id
    /** Who touched a past lead, where that is nobody's account: the same person has the same id. Their name is in `private`. */
    colleague?: Id
    happenedAt: Instant
    minutes?: number
    /** The step of the lead's cadence that it carries out; and what the member said in one key, where that says more than the result. */
    step?: number
    code?: ResultCode
    /** The call that a telephone system saw, and of which this says what came of it. */
    call?: Id
  } & Earliness,
  { said?: string; earlyBecause?: string; colleague?: string; otherBecause?: string; pressedBecause?: string }
>
export type NoteAdded = EventOf<'NoteAdded', { note: Id }, { text: string }>
export type CommitmentReminded = EventOf<'CommitmentReminded', { commitment: Id; to: Id }>
export type CommitmentClimbed = EventOf<'CommitmentClimbed', { commitment: Id; level: number; to: Id }>
export type CommitmentSettled = EventOf<
  'CommitmentSettled',
  { commitment: Id; state: Exclude<CommitmentState, 'open'> }
>
/** The mail that should have told the prospect never reached them, so nothing has ended yet; or a manager wants it to go on. */
export type LeadReopened = EventOf<'LeadReopened', { mail?: Id }, { reason?: string }>
/** What had opened it is held back again. */
export type LeadTakenBack = EventOf<'LeadTakenBack', { submission: Id }>
/** The prospect was erased; what is left counts, and nothing personal comes to it any more. */
export type LeadForgotten = EventOf<'LeadForgotten', Record<string, never>>

export type LeadEvent =
  | LeadOpened
  | LeadAdopted
  | LeadJudged
  | CommitmentMade
  | LeadOffered
  | SubmissionJoined
  | LeadRead
  | OwnerEvent
  | TouchLogged
  | MailEvent
  | NoteAdded
  | CommitmentReminded
  | CommitmentClimbed
  | CommitmentSettled
  | LeadResolved
  | LeadReopened
  | LeadTakenBack
  | LeadForgotten
  | WordsForgotten
  | LeadSignalled
  | BuyerEvent
  | CallEvent
  | BriefEvent
  | PlanEvent
  | HandoffEvent
  | NeglectEvent
