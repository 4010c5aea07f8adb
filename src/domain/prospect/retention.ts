import { outcomes, type Outcome } from '../lead/resolution.ts'
import type { WordKind } from './words.ts'

/** Days for which things are kept, by what they are. */
export type Retention = Readonly<
  Partial<
    Record<
      'raw' | 'junk' | 'resolved' | 'won' | 'lost' | 'declined' | 'withdrawn' | 'unreachable' | WordKind,
      number | undefined
    >
  >
>

/** The name under which an outcome stands among the periods. */
const named: Readonly<Partial<Record<Outcome, keyof Retention>>> = {
  won: 'won',
  'introductory order': 'won',
  lost: 'lost',
  'declined by us': 'declined',
  withdrawn: 'withdrawn',
  unreachable: 'unreachable',
  junk: 'junk',
}

/** How many days after its end a lead is kept, by how it ended: what has no period of its own goes by that of all leads, else it stays. */
export const keptDays = (retention: Retention): ReadonlyMap<Outcome, number> =>
  new Map(
    outcomes.flatMap((outcome): [Outcome, number][] => {
      const name = named[outcome]
      const days = (name && retention[name]) ?? retention.resolved
      return days === undefined ? [] : [[outcome, days]]
    }),
  )
