import type { Id } from '../ledger.ts'
import type { Part } from './routed.ts'

/** Turns that one member had in one round; `took` is absent of turns that were dealt before rounds were told. */
export type TurnsHad = {
  readonly pool: string | null
  readonly round: number | null
  readonly member: Id
  readonly turns: number
  readonly took: Part | null
}
/** Leads that somebody was offered, by why. */
export type OffersHad = { readonly member: Id; readonly because: string; readonly leads: number }

export type Fairness = {
  readonly member: Id
  /** Their share of all turns that were dealt while they could have one, in turns; and how many they had. */
  readonly expected: number
  readonly actual: number
  readonly gap: number
  /** Turns of the team that were dealt without them, and why: they were away, had as many as agreed, or were not asked for. */
  readonly away: number
  readonly full: number
  readonly elsewhere: number
  /** Leads beside their turns, the most frequent reason first. */
  readonly beside: readonly { readonly because: string; readonly leads: number }[]
  readonly givenBack: number
}

const isTurn: ReadonlySet<string> = new Set(['by turn', 'a turn given back'])

/** What each member of a team could expect of the turns that were dealt in a time, and what they had. */
export function fairnessOf(
  members: readonly Id[],
  { turns, offers }: { readonly turns: readonly TurnsHad[]; readonly offers: readonly OffersHad[] },
): readonly Fairness[] {
  const rounds = roundsIn(turns)
  const all = new Set([...members, ...rounds.flatMap(({ had }) => [...had.keys()])])
  return [...all].map((member) => {
    const mine = { expected: 0, actual: 0, away: 0, full: 0, elsewhere: 0 }
    for (const { took, dealt, length, had } of rounds) {
      const share = took.shares.find((each) => each.member === member)?.share
      mine.actual += had.get(member) ?? 0
      if (share !== undefined) mine.expected += (dealt * share) / length
      else if (took.away.includes(member)) mine.away += dealt
      else if (took.full.includes(member)) mine.full += dealt
      else mine.elsewhere += dealt
    }
    const theirs = offers.filter((offer) => offer.member === member)
    const beside = theirs.filter(({ because }) => !isTurn.has(because))
    const back = theirs.filter(({ because }) => because === 'a turn given back')
    return {
      ...{ member, ...mine, gap: mine.actual - mine.expected },
      beside: beside
        .map(({ because, leads }) => ({ because, leads }))
        .toSorted((a, b) => b.leads - a.leads || (a.because < b.because ? -1 : 1)),
      givenBack: back.reduce((sum, { leads }) => sum + leads, 0),
    }
  })
}

type Round = {
  readonly took: Part
  readonly dealt: number
  readonly length: number
  readonly had: ReadonlyMap<Id, number>
}

/** Turns of which nobody knows who took part say nothing of anybody's share. */
function roundsIn(turns: readonly TurnsHad[]): readonly Round[] {
  const groups = Map.groupBy(turns, ({ pool, round }) => `${pool ?? ''}/${round ?? ''}`)
  return [...groups.values()].flatMap((rows) => {
    const took = rows.find((row) => row.took)?.took
    if (!took) return []
    return [
      {
        took,
        dealt: rows.reduce((sum, row) => sum + row.turns, 0),
        length: took.shares.reduce((sum, { share }) => sum + share, 0),
        had: new Map(rows.map((row) => [row.member, row.turns])),
      },
    ]
  })
}
