import type { Commitment } from '../commitment/commitment.ts'
import type { Given, Held, HeldEvent, NewReview, Review } from './held.ts'
import type { KnownSubmission } from './submission.ts'

/** Held back, looked at, decided, taken back: where the submission is after it. */
export function evolveHeld(submission: KnownSubmission, event: HeldEvent): KnownSubmission {
  if (event.type === 'SubmissionHeld') {
    const { screened, prospect, review, confirmAt } = event.data
    const reasons = event.private?.reasons ?? []
    const about = { screened, prospect, confirmAt, reasons, heldAt: event.at }
    const held = { ...about, reviews: [begun(review, event.at)], climbs: [], trusts: [] }
    return { ...submission, place: 'held', prospect, screened, held }
  }
  const { held } = submission
  return held ? { ...submission, ...after(held, event) } : submission
}

type Changed = Partial<Pick<KnownSubmission, 'place' | 'held'>>

function after(held: Held, event: Exclude<HeldEvent, { type: 'SubmissionHeld' }>): Changed {
  const { at, by } = event
  switch (event.type) {
    case 'ReviewReminded':
    case 'ReviewClimbed': {
      const { commitment, to } = event.data
      const level = event.type === 'ReviewClimbed' ? event.data.level : 0
      const reviews = held.reviews.map((review) => (review.id === commitment ? { ...review, level } : review))
      return { held: { ...held, reviews, climbs: [...held.climbs, { commitment, level, to, at }] } }
    }
    case 'SubmissionReleased': {
      const { settled, teaches, tookMs } = event.data
      const values = event.private?.trusts ?? []
      const given = teaches.map((kind, index): Given => ({ kind, value: values[index]?.value, at, by }))
      const before = revoked(held.trusts.filter(({ kind }) => !teaches.includes(kind)))
      const decided = { how: 'released', at, by, tookMs } as const
      return {
        place: 'pending',
        held: { ...ended(held, settled, at), decided, trusts: [...before, ...given] },
      }
    }
    case 'SubmissionConfirmed': {
      const { how, settled, tookMs } = event.data
      const decided = { how: how === 'reviewed' ? 'confirmed' : how, at, by, tookMs } as const
      return { place: 'junk', held: { ...ended(held, settled, at), decided } }
    }
    case 'SubmissionPutBack': {
      const { review, confirmAt } = event.data
      const reviews = [...held.reviews, begun(review, at)]
      const trusts = revoked(held.trusts)
      return { place: 'held', held: { ...held, confirmAt, reviews, decided: undefined, trusts } }
    }
    case 'TrustRevoked': {
      const { kind } = event.data
      const trusts = held.trusts.flatMap((trust) => (trust.kind === kind ? revoked([trust]) : [trust]))
      return { held: { ...held, trusts } }
    }
  }
}

const revoked = (trusts: readonly Given[]): readonly Given[] =>
  trusts.map(({ kind, at, by }) => ({ kind, at, by, revoked: true }))

const begun = (review: NewReview, madeAt: string): Review => ({ ...review, state: 'open', madeAt, level: -1 })

export function ended(held: Held, state: Commitment['state'] | undefined, at: string): Held {
  if (state === undefined) return held
  const reviews = held.reviews.map((review) =>
    review.state === 'open' ? { ...review, state, settledAt: at } : review,
  )
  return { ...held, reviews }
}
