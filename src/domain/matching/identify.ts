import type { Id } from '../ledger.ts'
import { matchSaid, type ReadSaid } from './match-said.ts'
import type { Compared } from './shared.ts'

/** A prospect who may be the one that asks. Those who are the same person already are of one group. */
export type Candidate = {
  readonly prospect: Id
  readonly group: Id
  readonly email?: string
  readonly said: ReadSaid
}
export type Match = Pick<Candidate, 'prospect' | 'group'> & { readonly because: readonly Compared[] }
export type Identity = {
  /** Who it is: they wrote under the very same before. */
  readonly prospect?: Id
  /** Who else it surely is. */
  readonly same?: Match
  /** Who it may be. */
  readonly maybe: readonly Match[]
}

const PROPOSALS_MAX = 3
const strength: readonly Compared['key'][] = [
  'address',
  'shared mailbox',
  'phone',
  'mistyped address',
  'account',
  'place',
  'name',
]

/** Who asks, among those who share something with them. Only what is sure is told as such; of several sure ones the surest, and the others to be looked at. */
export function identify(
  asks: { readonly email?: string; readonly said: ReadSaid },
  candidates: readonly Candidate[],
): Identity {
  const judged = candidates
    .map((candidate) => ({ candidate, match: matchSaid(asks.said, candidate.said) }))
    .filter(({ match }) => match.verdict !== 'different')
    .map(({ candidate, match }) => ({ candidate, match, rank: rankOf(match.because) }))
    .toSorted((a, b) => a.rank - b.rank || (a.candidate.prospect < b.candidate.prospect ? -1 : 1))
  const sure = judged.filter(({ match }) => match.verdict === 'same')
  const own = sure.find(({ candidate }) => isVerySame(asks, candidate))
  const same = sure.find(({ candidate }) => candidate.group !== own?.candidate.group)
  const taken = new Set([own, same].flatMap((each) => (each ? [each.candidate.group] : [])))
  const maybe = oneOfEach(
    judged.filter(({ candidate }) => !taken.has(candidate.group)),
    ({ candidate }) => candidate.group,
  )
  const matched = ({
    candidate: { prospect, group },
    match: { because },
  }: (typeof judged)[number]): Match => ({
    ...{ prospect, group, because },
  })
  return {
    ...(own && { prospect: own.candidate.prospect }),
    ...(same && { same: matched(same) }),
    // What so many share tells nothing of any one of them.
    maybe: maybe.length > PROPOSALS_MAX ? [] : maybe.map(matched),
  }
}

const rankOf = ([shared, names]: readonly Compared[]): number =>
  strength.indexOf(shared?.key ?? 'name') * 2 + (names && names.values[0] !== names.values[1] ? 1 : 0)

/** The same address to the letter; or where neither gave one, the same number. */
const isVerySame = (
  asks: { readonly email?: string; readonly said: ReadSaid },
  candidate: Candidate,
): boolean =>
  asks.email === undefined && candidate.email === undefined
    ? asks.said.keys.phone !== undefined && asks.said.keys.phone === candidate.said.keys.phone
    : asks.email === candidate.email

function oneOfEach<Item>(items: readonly Item[], by: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(by(item)) && seen.add(by(item)))
}
