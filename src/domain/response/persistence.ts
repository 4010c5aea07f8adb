import { wilson } from '../statistics/wilson.ts'

/** What was done about the leads of a group, counted. */
export type Effort = {
  readonly leads: number
  readonly underWay: number
  readonly never: number
  readonly lightly: number
}
/** What those said who were asked whether it helped. */
export type Said = { readonly ended: number; readonly said: number; readonly helped: number }

export type Share = {
  readonly n: number
  readonly of: number
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A share with its limits; of nobody nothing is said. */
export function shareOf(n: number, of: number): Share {
  if (of === 0) return { n, of, share: null, low: null, high: null }
  return { n, of, share: n / of, ...wilson(n, of) }
}

/** Those too young to say stand beside, in no share. */
export const followedIn = ({ leads, underWay, never, lightly }: Effort) => ({
  ...{ leads, underWay },
  never: shareOf(never, leads - underWay),
  lightly: shareOf(lightly, leads - underWay),
})

export const helpedIn = ({ ended, said, helped }: Said) => ({ ended, said, helped: shareOf(helped, said) })

/** Groups that share a key, added up. */
export function summed<Row extends object, Name extends keyof Row>(
  rows: readonly Row[],
  names: readonly Name[],
): Record<Name, number> {
  const total = (name: Name) => rows.reduce((sum, row) => sum + Number(row[name]), 0)
  return Object.fromEntries(names.map((name) => [name, total(name)])) as Record<Name, number>
}
