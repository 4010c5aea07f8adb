import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'

/** Whom numbers about persons are shown to: managers too, or the persons themselves alone, and managers only those of teams. */
export const discretions = ['managers', 'themselves'] as const
export type Discretion = (typeof discretions)[number]
export const usualDiscretion: Discretion = 'managers'

export type DiscretionChanged = EventOf<'DiscretionChanged', { persons: Discretion }>
export type ChangeDiscretion = Asked & { readonly type: 'ChangeDiscretion'; readonly persons: Discretion }

export const changeDiscretion = (
  now: Discretion = usualDiscretion,
  { at, by, persons }: ChangeDiscretion,
): Decision<DiscretionChanged, never> =>
  now === persons ? nothing : happened({ type: 'DiscretionChanged', at, by, data: { persons } })
