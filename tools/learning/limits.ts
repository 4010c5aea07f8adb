export type Weighed = { readonly weight: number; readonly junk: boolean; readonly asks: boolean }

/** So many of a thousand honest messages may weigh more, of those in which nothing is asked, and of those in which something is. */
const SILENT_PER_THOUSAND = 3
const ASKING_PER_THOUSAND = 2

/** The limits that so few honest messages pass, each weighed by what was learned without its own batch. */
export function limitsFrom(weighed: readonly Weighed[]): {
  readonly silent: number
  readonly asking: number
} {
  const honest = weighed.filter(({ junk }) => !junk)
  const limit = (asking: boolean, perThousand: number): number => {
    const own = honest.filter(({ asks }) => asks === asking).map(({ weight }) => weight)
    const heaviest = own.toSorted((one, other) => other - one)
    return Math.ceil(heaviest[Math.round((honest.length * perThousand) / 1000)] ?? 0)
  }
  return { silent: limit(false, SILENT_PER_THOUSAND), asking: limit(true, ASKING_PER_THOUSAND) }
}
