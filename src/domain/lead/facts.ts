import type { Cadence, Week } from '../cadence/cadence.ts'
import type { GoodConversation } from '../cadence/conversation.ts'
import type { Touched } from '../cadence/pressure.ts'
import type { CommitmentKind, NewCommitment } from '../commitment/commitment.ts'
import type { HandoffTerms } from '../handoff/terms.ts'
import type { Id } from '../ledger.ts'
import type { NeglectTerms } from '../neglect/terms.ts'
import type { People } from '../team/people.ts'
import type { Instant } from '../time/instant.ts'
import type { Disposition } from './disposition.ts'
import type { Unfit } from './plan-events.ts'
import type { Outcome } from './resolution.ts'
import type { KnownLead } from './state.ts'
import type { Channel } from './touch.ts'

/** Who is at work on the lead right now: a mail begun, a call under way. Ends by itself. */
export type Lease = { readonly member: Id; readonly until: Instant }

/** What a decision about a lead needs to know beyond the lead's own history. */
export type LeadFacts = {
  readonly people: People
  readonly lease?: Lease | undefined
  /** Why nothing may be mailed to the address that this is about; undefined where something may. */
  readonly stopped?: string | undefined
  /** A mail may go to them: there is an address, and nothing forbids it. Read where somebody says that there is no way to tell them. */
  readonly mailable?: boolean | undefined
  /** The commitment that follows, its window reckoned from `at` on the calendar that holds for the lead, never softer than promised. */
  readonly plan: (
    lead: KnownLead,
    kind: CommitmentKind,
    at: Instant,
    promisedBy?: Instant | null,
  ) => NewCommitment
  /** A working day ahead of a moment, by the calendar of the lead's team; undefined where there is none. */
  readonly workingDayBefore?: ((lead: KnownLead, moment: Instant) => Instant | undefined) | undefined
  readonly follow?: FollowUp | undefined
  readonly handoff?: HandoffTerms | undefined
  readonly neglect?: NeglectTerms | undefined
  /** What an end must rest on, by the playbook in force. */
  readonly ending?: ((outcome: Outcome) => Disposition | undefined) | undefined
}

export type Letter = {
  readonly mail: Id
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What the steps of a track rest on. */
export type TrackFacts = {
  /** Whether the step is for them, by the playbook's own condition. */
  readonly applies: (lead: KnownLead, step: number) => boolean
  /** A mail of the track with the ways to answer it, or why they get none. */
  readonly letter: (lead: KnownLead, template: string) => Letter | Unfit
}

/** What the follow-up of a lead rests on, read for a decision. */
export type FollowUp = {
  /** The plan that the playbook has for it, ready to be followed. */
  readonly cadenceOf: (lead: KnownLead) => Cadence | undefined
  /** When we touched them of late: asked for only by a decision about one more touch, because it takes a look at a whole firm. */
  readonly touched: () => Touched
  /** A message of the playbook, written to this prospect; undefined where there is no address or no such message. */
  readonly letter: (lead: KnownLead, template: string) => Letter | undefined
  readonly track: TrackFacts
  readonly good: GoodConversation
  /** The ways that the firm uses; any, where it names none. */
  readonly uses?: readonly Channel[] | undefined
  /** Ways that this prospect doesn't allow, or hasn't allowed where the firm asks first. */
  readonly barred?: readonly Channel[] | undefined
  /** When prospects may be reached on their own clock, where no plan says otherwise. */
  readonly hours?: Week | undefined
  /** Where they are, by the country that they named. */
  readonly theirZone?: () => string | undefined
  /** Where the firm is. */
  readonly zone: string
  /** Another lead of the same prospect that is open now. */
  readonly otherLead?: Id | undefined
}
