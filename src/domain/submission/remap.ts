import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { CanonicalSubmission } from './canonical.ts'
import type { KnownSubmission, SubmissionRemapped, Unmapped } from './submission.ts'

export type RemapSubmission = Asked & {
  readonly type: 'RemapSubmission'
  readonly canonical: CanonicalSubmission
  readonly unmapped?: Unmapped | undefined
}

/** Its source's field map was changed: its facts are read anew, and nothing else of it. */
export function remap(
  { canonical: known, place }: KnownSubmission,
  { at, by, canonical, unmapped }: RemapSubmission,
): Decision<SubmissionRemapped, never> {
  if (place === 'forgotten' || known === undefined || sameFacts(known, canonical)) return nothing
  const hidden = { canonical, ...(unmapped && { unmapped }) }
  return happened({ type: 'SubmissionRemapped', at, by, data: {}, private: hidden })
}

/** What has to be kept beside facts that a map gave, so that another map can begin anew; undefined where it gave none. */
export function unmappedOf(
  { canonical, unmapped }: Pick<KnownSubmission, 'canonical' | 'unmapped'>,
  mapped: CanonicalSubmission,
): Unmapped | undefined {
  if (!canonical) return undefined
  const { person, organisation, message, kind } = { ...canonical, ...unmapped }
  const plain = { person, organisation, kind, ...(message !== undefined && { message }) }
  return sameFacts(plain, mapped) ? undefined : plain
}

const sameFacts = (one: Unmapped, other: Unmapped): boolean => spelled(one) === spelled(other)

/** One text for equal facts, in whatever order they stand. */
export const spelled = ({ person, organisation, message, kind }: Unmapped): string =>
  JSON.stringify([sorted(person), sorted(organisation), message ?? null, kind])

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, sorted(each)])
    : value
