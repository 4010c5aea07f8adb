import { doneAt, droppedAt } from '../commitment/commitment.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import { reach, type People } from '../team/people.ts'
import type { HeldEvent, Review } from './held.ts'
import type {
  CheckReview,
  ConfirmSubmission,
  HoldSubmission,
  PutBackSubmission,
  ReleaseSubmission,
  ReviewCommand,
  RevokeTrust,
} from './review-commands.ts'
import type { KnownSubmission } from './submission.ts'

export type ReviewRefusal = { readonly code: 'not_held' }
type Decided = Decision<HeldEvent, ReviewRefusal>

/** What is held back is released to a lead or confirmed as junk; either can be taken back. */
export function decideReview(
  submission: KnownSubmission,
  command: ReviewCommand,
  { people }: { readonly people: People },
): Decided {
  switch (command.type) {
    case 'HoldSubmission':
      return hold(submission, command)
    case 'CheckReview':
      return check(submission, command, people)
    case 'ReleaseSubmission':
      return release(submission, command)
    case 'ConfirmSubmission':
      return confirm(submission, command)
    case 'PutBackSubmission':
      return putBack(submission, command)
    case 'RevokeTrust':
      return revoke(submission, command)
  }
}

function hold({ place }: KnownSubmission, command: HoldSubmission): Decided {
  if (place !== 'pending') return nothing
  const { at, by, screened, reasons, playbook, prospect, review, confirmAt } = command
  const data = { screened, playbook, prospect, review, confirmAt }
  return happened({ type: 'SubmissionHeld', at, by, data, private: { reasons } })
}

function check(submission: KnownSubmission, { at, by }: CheckReview, people: People): Decided {
  const { held } = submission
  const review = openReview(submission)
  if (!held || !review) return nothing
  const { id: commitment, ladder, level: reached, team, holder } = review
  const climbed = ladder
    .filter(({ level, at: due }) => level > reached && due <= at)
    .flatMap(({ level, to }): HeldEvent[] => {
      const person = reach(people, to, { team, holder })
      if (person === undefined) return []
      return level === 0
        ? [{ type: 'ReviewReminded', at, by, data: { commitment, to: person } }]
        : [{ type: 'ReviewClimbed', at, by, data: { commitment, level, to: person } }]
    })
  const unseen = { how: 'unseen', settled: droppedAt(review, at) } as const
  return held.confirmAt <= at
    ? happened<HeldEvent>(...climbed, { type: 'SubmissionConfirmed', at, by, data: unseen })
    : happened(...climbed)
}

function release(submission: KnownSubmission, { at, by, trusts, tookMs }: ReleaseSubmission): Decided {
  const { place, held } = submission
  if (!held || place === 'forgotten') return refused({ code: 'not_held' })
  if (place !== 'held' && place !== 'junk') return nothing
  const review = openReview(submission)
  const data = {
    teaches: trusts.map(({ kind }) => kind),
    ...(review && { settled: doneAt(review, at) }),
    ...(tookMs !== undefined && { tookMs }),
  }
  return happened({ type: 'SubmissionReleased', at, by, data, private: { trusts } })
}

function confirm(submission: KnownSubmission, { at, by, tookMs }: ConfirmSubmission): Decided {
  if (submission.place === 'junk') return nothing
  const review = openReview(submission)
  if (submission.place !== 'held' || !review) return refused({ code: 'not_held' })
  const data = {
    ...({ how: 'reviewed', settled: doneAt(review, at) } as const),
    ...(tookMs !== undefined && { tookMs }),
  }
  return happened({ type: 'SubmissionConfirmed', at, by, data })
}

/** Whether its lead may still be taken back is for the lead to say. */
function putBack({ place, held }: KnownSubmission, command: PutBackSubmission): Decided {
  if (place === 'held') return nothing
  if (!held || (place !== 'junk' && place !== 'lead')) return refused({ code: 'not_held' })
  const { at, by, review, confirmAt } = command
  return happened({ type: 'SubmissionPutBack', at, by, data: { from: place, review, confirmAt } })
}

const revoke = ({ held }: KnownSubmission, { at, by, kind }: RevokeTrust): Decided =>
  held?.trusts.some((trust) => trust.kind === kind && !trust.revoked)
    ? happened({ type: 'TrustRevoked', at, by, data: { kind } })
    : nothing

/** The look that is owed now. */
export const openReview = ({ held }: KnownSubmission): Review | undefined =>
  held?.reviews.find(({ state }) => state === 'open')
