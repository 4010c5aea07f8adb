import type { PlannedStep } from '../cadence/cadence.ts'
import type { NewCommitment } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Offer } from '../team/turn.ts'
import type { Instant } from '../time/instant.ts'
import type { CadenceStarted } from './plan-events.ts'
import { startedOn } from './started-on.ts'
import type { LeadEvent, LeadJudged } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { offeredBy } from './offered-by.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { settledBy } from './resolve.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'

/** What the playbook says of a lead, what is owed by that, and to whom it is offered. */
export type Beginning = {
  readonly judged: LeadJudged['data']
  readonly why: NonNullable<LeadJudged['private']>
  readonly commitment: NewCommitment
  readonly offer?: Offer | undefined
  /** The plan that is followed with them. */
  readonly cadence?: CadenceStarted['data'] | undefined
  /** When a track comes up for the first time. */
  readonly firstStep?: PlannedStep | undefined
}

export type JoinSubmission = Asked & {
  readonly type: 'JoinSubmission'
  readonly submission: Id
  readonly submittedAt: Instant
  /** What the buyer was told on sending it. */
  readonly promisedBy?: Instant | null | undefined
  /** Where the playbook, by what they ask now, wants more for them than the rest their lead was put to. */
  readonly awakened?: Beginning | undefined
}

/**
 * The same person asks again: the clock of the first try stays. If they had been answered, or are told an earlier time now, a new answer
 * is owed from when they asked; a lead at rest (nurture, a polite no) begins anew in the motion that fits what they ask for.
 */
export function join(
  lead: Lead,
  command: JoinSubmission,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.submissions.includes(command.submission)) return nothing
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const { at, by, submission, submittedAt, promisedBy, awakened } = command
  const joined: LeadEvent = { type: 'SubmissionJoined', at, by, data: { submission, submittedAt } }
  if (awakened && isAtRest(lead))
    return happened<LeadEvent>(joined, ...startedWith(lead, awakened, { at, by }))
  // Reading more is reading still; what is owed meanwhile, because they asked for it, is owed as before.
  if (isAtRest(lead) && !promisedBy) return happened(joined)
  const waiting = openCommitments(lead).filter(({ kind }) => kind === 'respond')
  const inTime = waiting.some(({ window }) => !promisedBy || window.limit <= promisedBy)
  return inTime
    ? happened(joined)
    : happened<LeadEvent>(
        joined,
        owed(lead, { kind: 'respond', at, by, from: submittedAt, promisedBy }, facts),
      )
}

const isAtRest = ({ judged }: KnownLead): boolean =>
  judged?.motion === 'nurture' || judged?.motion === 'decline'

/** Whoever has taken the lead on keeps it; one who only held it while it rested passes it to whose turn it is. */
export function startedWith(
  lead: KnownLead,
  { judged, why, commitment, offer, ...rest }: Beginning,
  { at, by }: Pick<JoinSubmission, 'at' | 'by'>,
): readonly LeadEvent[] {
  const stays = lead.owner !== undefined && (lead.owner === lead.offered || !offer)
  return [
    ...settledBy(lead, { at, by }),
    { type: 'LeadJudged', at, by, data: judged, private: why },
    { type: 'CommitmentMade', at, by, data: stays ? { ...commitment, holder: lead.owner } : commitment },
    ...(stays ? [] : offeredBy(commitment, offer, { at, by })),
    ...startedOn(rest, { at, by }),
  ]
}
