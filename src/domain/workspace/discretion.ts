import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'

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

/** Whether numbers about all persons are told to whoever looks, and about whom in any case, which is themselves. */
export type Discreet = { readonly all: boolean; readonly own: Id | undefined }

/** Rows about persons without those that are nobody else's business. */
export const onlyOwn = <Row>(
  rows: readonly Row[],
  { all, own }: Discreet,
  of: (row: Row) => Id | null | undefined,
): readonly Row[] => (all ? rows : rows.filter((row) => own !== undefined && of(row) === own))

/** A question about one person, or about several beside each other, which is nobody's own. */
export const asksAboutOthers = (
  { all, own }: Discreet,
  { member, by }: { readonly member?: Id | undefined; readonly by?: string | undefined },
): boolean => !all && (member === undefined ? by === 'member' : member !== own)
