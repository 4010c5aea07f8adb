import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import { owed } from './owed.ts'
import { openCommitments, type Lead } from './state.ts'

export type JoinSubmission = Asked & {
  readonly type: 'JoinSubmission'
  readonly submission: Id
  readonly submittedAt: Instant
}

/** The same person asks again: the clock of the first try stays; if they had been answered, a new answer is owed from when they asked. */
export function join(
  lead: Lead,
  command: JoinSubmission,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.submissions.includes(command.submission)) return nothing
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const { at, by, submission, submittedAt } = command
  const waiting = openCommitments(lead).some(({ kind }) => kind === 'respond')
  return happened<LeadEvent>(
    { type: 'SubmissionJoined', at, by, data: { submission, submittedAt } },
    ...(waiting ? [] : [owed(lead, { kind: 'respond', at, by, from: submittedAt }, facts)]),
  )
}
