import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { ByHand } from './by-hand.ts'
import type { People } from '../team/people.ts'
import { remap, type RemapSubmission } from './remap.ts'
import { decideReview, type ReviewRefusal } from './review.ts'
import type { ReviewCommand } from './review-commands.ts'
import type { Submission, SubmissionEvent, SubmissionPlaced, SubmissionReceived } from './submission.ts'

export type PlaceSubmission = Asked & { readonly type: 'PlaceSubmission' } & SubmissionPlaced['data']
/** A member writes down what somebody asked who filled in nothing. */
export type TakeByHand = Asked & {
  readonly type: 'TakeByHand'
  readonly received: SubmissionReceived['data'] & { readonly byHand: ByHand }
  readonly words: NonNullable<SubmissionReceived['private']>
}
export type ForgetSubmission = Asked & { readonly type: 'ForgetSubmission' }
/** A submission of the past, with the place that it has in it. */
export type RecordPastSubmission = Asked & {
  readonly type: 'RecordPastSubmission'
  readonly received: SubmissionReceived['data'] & { readonly historical: true }
  readonly kept: NonNullable<SubmissionReceived['private']>
  readonly placed: SubmissionPlaced['data']
}
export type SubmissionCommand =
  | TakeByHand
  | PlaceSubmission
  | RemapSubmission
  | ForgetSubmission
  | RecordPastSubmission
  | ReviewCommand
export type SubmissionRefusal =
  | { readonly code: 'no_such_submission' }
  | { readonly code: 'happened_in_future' }
  | ReviewRefusal
/** Who works here, where a decision rests on that. */
export type SubmissionFacts = { readonly people: People }

/** A submission is placed once; then only a review, or forgetting, moves it again. */
export function decideSubmission(
  submission: Submission,
  command: SubmissionCommand,
  facts: SubmissionFacts = nobody,
): Decision<SubmissionEvent, SubmissionRefusal> {
  const { at, by } = command
  if (command.type === 'TakeByHand') {
    if (submission.status === 'known') return nothing
    if (command.received.submittedAt > at) return refused({ code: 'happened_in_future' })
    return happened({ type: 'SubmissionReceived', at, by, data: command.received, private: command.words })
  }
  if (command.type === 'RecordPastSubmission')
    return submission.status === 'none'
      ? happened<SubmissionEvent>(
          { type: 'SubmissionReceived', at, by, data: command.received, private: command.kept },
          { type: 'SubmissionPlaced', at, by, data: command.placed },
        )
      : nothing
  if (submission.status === 'none') return refused({ code: 'no_such_submission' })
  if (command.type === 'ForgetSubmission')
    return submission.place === 'forgotten'
      ? nothing
      : happened({ type: 'SubmissionForgotten', at, by, data: {} })
  if (command.type === 'RemapSubmission') return remap(submission, command)
  if (command.type !== 'PlaceSubmission') return decideReview(submission, command, facts)
  if (submission.place !== 'pending') return nothing
  const { place, lead, prospect, joined, screened } = command
  const where = { ...(lead && { lead }), ...(prospect && { prospect }) }
  return happened({
    ...{ type: 'SubmissionPlaced', at, by },
    data: { place, joined, ...where, ...(screened && { screened }) },
  })
}

const nobody: SubmissionFacts = { people: { members: [], teams: [] } }
