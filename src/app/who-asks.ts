import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Identified } from './directory.ts'
import type { Identities } from './identities.ts'
import type { PastAsked } from './past-facts.ts'
import type { ScreenedBatch } from './screen.ts'

/** Somebody who asks, and who they are. */
export type WhoAsks = {
  readonly submission: ScreenedBatch['passing'][number]
  readonly canonical: CanonicalSubmission
  readonly account: ReturnType<Identities['accountOf']>
  readonly who: Identified
}

/** Trials are nobody's. */
export function whoTheyAre(passing: ScreenedBatch['passing'], identities: Identities): readonly WhoAsks[] {
  return passing.flatMap((submission) => {
    const { canonical, received } = submission
    if (!canonical || received.test) return []
    const account = identities.accountOf(canonical)
    return [{ submission, canonical, account, who: identities.identify(canonical) }]
  })
}

export const pastAsked = ({ who, submission, account }: WhoAsks): PastAsked => ({
  ...{ prospect: who.prospect, predecessor: who.person().last?.lead },
  ...{ before: submission.received.submittedAt, domains: account.domains },
})
