import { nextCheck } from '#domain/commitment/commitment.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Held, Review } from '#domain/submission/held.ts'
import type { KnownSubmission } from '#domain/submission/submission.ts'
import { earlierOf } from '#domain/time/instant.ts'
import type { Row, Rows } from './tables.ts'

/** Where a submission is, and, where it was held back, the looks that were owed at it and what its release taught. */
export function submissionRows(stream: string, submission: KnownSubmission): Rows {
  const { held } = submission
  const placement = placementRows(stream, submission)
  if (!held) return { placement }
  return {
    placement,
    commitment: held.reviews.map((review) => reviewRow(stream, held, review)),
    climb: held.climbs.map(({ to, ...climb }) => ({ ...climb, lead: stream, member: to })),
    trust: held.trusts.map(({ kind, value, at, by }) => ({
      ...{ submission: stream, kind, value, by },
      given_at: at,
    })),
  }
}

/** Nothing is written while a submission is pending: intake writes no read model, and the books count those apart. */
function placementRows(submission: string, known: KnownSubmission): readonly Row[] {
  const { received, place, lead, prospect } = known
  if (place === 'pending') return []
  const { form, source, kind, submittedAt, receivedAt, linkedTo } = received
  return [
    {
      ...{ submission, form, source, kind, place, lead, prospect },
      day: receivedAt.slice(0, 10),
      submitted_at: submittedAt,
      received_at: receivedAt,
      linked_to: linkedTo,
      ...screenedRow(known),
    },
  ]
}

function screenedRow({ screened, held, place, canonical }: KnownSubmission): Row {
  const decided = held?.decided
  const email = canonical?.person.email
  const unmet = place === 'held' || place === 'junk'
  return {
    class: screened?.class,
    noticed: screened?.noticed,
    rule: screened?.rule,
    held_at: held?.heldAt,
    held_key: unmet && email ? emailKey(email) : undefined,
    confirm_at: place === 'held' ? held?.confirmAt : undefined,
    decided: decided?.how,
    decided_at: decided?.at,
    decided_by: decided?.by,
    took_ms: decided?.tookMs,
  }
}

/** Looked at again when somebody is to hear of it, or when it has waited so long that it is junk. */
function reviewRow(submission: string, { confirmAt }: Held, review: Review): Row {
  const { id, kind, state, window, team, holder, level, madeAt, settledAt } = review
  const next = nextCheck(review)
  const check = next === undefined ? confirmAt : earlierOf(next, confirmAt)
  return {
    ...{ lead: submission, id, kind, state, team, holder, level },
    not_before: window.notBefore,
    target: window.target,
    limit: window.limit,
    next_check: state === 'open' ? check : undefined,
    made_at: madeAt,
    settled_at: settledAt,
  }
}
