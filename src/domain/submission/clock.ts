import { epochMsOf, type Instant } from '../time/instant.ts'

/** So old a claim is no longer believed, signed or not. */
export const CLAIM_AGE_MS_MAX = 72 * 60 * 60_000

/** When a submission counts as made: the source's word, if it is signed, not from the future and not too old; else when we had it. */
export function submittedAtOf(
  claim: { readonly at: Instant | undefined; readonly signed: boolean },
  receivedAt: Instant,
): { readonly submittedAt: Instant; readonly clock: 'source' | 'receipt' } {
  const { at, signed } = claim
  if (at === undefined || !signed) return { submittedAt: receivedAt, clock: 'receipt' }
  const age = epochMsOf(receivedAt) - epochMsOf(at)
  return age >= 0 && age <= CLAIM_AGE_MS_MAX
    ? { submittedAt: at, clock: 'source' }
    : { submittedAt: receivedAt, clock: 'receipt' }
}
