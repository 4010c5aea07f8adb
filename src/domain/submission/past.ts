import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { Submission, SubmissionEvent, SubmissionPlaced, SubmissionReceived } from './submission.ts'

/** A submission of the past, with the place that it has in it. */
export type RecordPastSubmission = Asked & {
  readonly type: 'RecordPastSubmission'
  readonly received: SubmissionReceived['data'] & { readonly historical: true }
  readonly kept: NonNullable<SubmissionReceived['private']>
  readonly placed: SubmissionPlaced['data']
}

/** Known again, it is nothing new. */
export function recordPastSubmission(
  submission: Submission,
  { at, by, received, kept, placed }: RecordPastSubmission,
): Decision<SubmissionEvent, never> {
  if (submission.status !== 'none') return nothing
  return happened<SubmissionEvent>(
    { type: 'SubmissionReceived', at, by, data: received, private: kept },
    { type: 'SubmissionPlaced', at, by, data: placed },
  )
}
