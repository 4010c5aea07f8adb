import type { Brief } from '../brief/brief.ts'
import type { Plan, Wishes } from '../cadence/cadence.ts'
import { isOfHandoff, type Commitment } from '../commitment/commitment.ts'
import type { Report } from '../handoff/report.ts'
import type { NotedAppointment } from './appointment-events.ts'
import type { Handoff } from '../handoff/state.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadJudged, LeadOpened, TouchLogged } from './events.ts'
import type { Question, Spared } from '../neglect/state.ts'
import type { Watch } from '../neglect/watch.ts'
import type { Referral } from './name-another.ts'
import type { Climb, Offered, Turn } from './offers.ts'
import type { Shown } from './readiness.ts'
import type { Call } from './witness-call.ts'
import type { Signal } from './receive-signal.ts'
import type { CalendarTold, MailPurpose, MailReceived, StopReason } from './mail-events.ts'
import type { Lying } from './mail-state.ts'
import type { Money, Outcome, ToldThen } from './resolution.ts'

export type Mail = Lying & {
  readonly id: Id
  readonly purpose: MailPurpose
  readonly by: string
  readonly queuedAt: Instant
  readonly state: 'queued' | 'sent' | 'failed' | 'taken back'
  readonly sentAt?: Instant
  readonly messageId?: string
  readonly failed?: string | undefined
  /** The step of the cadence that it carries out when it leaves. */
  readonly step?: number
  /** What it tells a calendar. */
  readonly calendar?: CalendarTold
  readonly early?: true
  readonly unread?: true
  readonly content?: { readonly to: string; readonly subject: string; readonly text: string }
}
/** `name` is that of a colleague from before, who has no account; `returned`: the mail came back, so nobody heard us by it. */
export type Touch = TouchLogged['data'] & { readonly name?: string; readonly returned?: true }
/** `messageId` goes with the person who wrote it. */
export type TheirMail = MailReceived['data'] & { readonly at: Instant; readonly messageId?: string }
export type Stopped = { readonly because: StopReason; readonly at: Instant }
export type Resolution = {
  readonly outcome: Outcome
  readonly told: ToldThen
  readonly at: Instant
  readonly by: string
  /** When it comes back by itself. */
  readonly returnsAt?: Instant | undefined
  readonly amount?: Money
  readonly because?: string
}

/** What decisions and read models need to know of a lead. */
export type KnownLead = {
  readonly status: 'open' | 'resolved'
  readonly opened: LeadOpened['data']
  readonly openedAt: Instant
  /** It happened elsewhere, and nobody has adopted it: nothing is owed on it. */
  readonly historical?: boolean
  readonly submissions: readonly Id[]
  readonly judged?: LeadJudged['data']
  readonly team?: Id
  readonly offered?: Id | undefined
  readonly owner?: Id | undefined
  readonly readBy: readonly Id[]
  readonly commitments: readonly Commitment[]
  readonly touches: readonly Touch[]
  /** Calls that a telephone system saw. */
  readonly calls: readonly Call[]
  readonly signals: readonly Signal[]
  /** Where the buyer was, value by value, each with what showed it. */
  readonly shown: readonly Shown[]
  /** Whom they named instead of themselves. */
  readonly referrals: readonly Referral[]
  readonly mails: readonly Mail[]
  /** Mails that came in, in order. */
  readonly received: readonly TheirMail[]
  /** Why and since when nothing more is mailed to them. */
  readonly stopped?: Stopped
  /** How far it has come on its cadence. */
  readonly plan?: Plan | undefined
  readonly wishes?: Wishes
  /** Whether our answer helped, as they said themselves. */
  readonly rated?: { readonly helped: boolean; readonly at: Instant }
  readonly notes: readonly Id[]
  /** What was found out about their business, and who has read it. */
  readonly brief?: Brief
  readonly turns: readonly Turn[]
  readonly offers: readonly Offered[]
  readonly climbs: readonly Climb[]
  /** The qualification report, as it stands. */
  readonly report?: Report
  readonly handoffs: readonly Handoff[]
  /** What is agreed with them, and what became of it. */
  readonly appointments?: readonly NotedAppointment[]
  /** How often the buyer tried again: further submissions, and "I haven't heard". */
  readonly tries: number
  readonly askedAt?: Instant
  readonly askedToTalkAt?: Instant
  readonly resolution?: Resolution | undefined
  /** When it last came back on the date that the buyer named. */
  readonly returnedAt?: Instant | undefined
  readonly forgotten?: boolean
  /** What looked like neglect: whom it was asked, and what was passed over. */
  readonly questions?: readonly Question[]
  readonly spared?: readonly Spared[]
  readonly watch?: Watch
}
export type Lead = { readonly status: 'none' } | KnownLead
export const noLead: Lead = { status: 'none' }

export const openCommitments = (lead: KnownLead): readonly Commitment[] =>
  lead.commitments.filter(({ state }) => state === 'open')

/** What is owed of the lead itself, as against of its hand-off. */
export const ofTheLead = ({ kind }: Pick<Commitment, 'kind'>): boolean => !isOfHandoff(kind)
