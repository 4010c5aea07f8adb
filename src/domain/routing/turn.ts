import type { Id } from '../ledger.ts'
import { hasRoom } from './caps.ts'
import type { RoutingFacts } from './facts.ts'
import type { TurnsRule } from './plan.ts'
import { poolOf } from './pool.ts'
import type { CreditUsed, RouteLine, TurnTaken, WhyNot } from './routed.ts'
import { dealNext, roundOf } from './round.ts'

/** A turn given, its number among the turns of the team, and what of: a round, or a turn that was owed. */
export type GivenTurn = {
  readonly to: Id
  readonly turn: number
  readonly taken?: TurnTaken
  readonly credit?: CreditUsed
}
export type FairTurn = { readonly given?: GivenTurn; readonly line: RouteLine }

/**
 * A turn among those who may have it and are free, within their caps. A turn that was given back goes first and is none of the round;
 * else the round of exactly these people goes on, each pool keeping its own, so that whoever comes and goes, nobody's turns are off
 * from their share by more than one among those who were there.
 */
export function fairTurn(
  candidates: readonly Id[],
  rule: TurnsRule,
  { facts, isFree }: { readonly facts: RoutingFacts; readonly isFree: (id: Id) => boolean },
): FairTurn {
  const { name, team, caps } = rule
  const shares = facts.sharesOf(rule)
  const free = candidates.filter((id) => shares.has(id) && isFree(id))
  const able = free.filter((id) => hasRoom(facts.load(id), caps))
  const line = { asked: 'fair turns', ...(name !== undefined && { of: name }) } as const
  if (able.length === 0) return { line: { ...line, verdict: 'nobody', because: whyNone(candidates, free) } }
  const standing = facts.standing(team)
  const turn = standing.latest + 1
  const owed = standing.credits.find(
    ({ member, because }) => able.includes(member) && rule.credit.includes(because),
  )
  if (owed) {
    const { member: to, lead, because } = owed
    const credit = { of: team, lead, because }
    return {
      given: { to, turn, credit },
      line: { ...line, verdict: 'takes it', who: [to], count: able.length },
    }
  }
  const pool = poolOf(able, shares)
  const round = roundOf(pool, standing.rounds.get(pool.key))
  const dealt = dealNext(pool, round, standing.lastOf)
  if (!dealt) throw new Error('In a round that is not over somebody may have the next turn.')
  const { to, share, had } = dealt
  const taken: TurnTaken = {
    ...{ of: team, pool: pool.key, round: round.round, nth: round.dealt + 1 },
    ...{ length: pool.length, among: able.length, share, had },
    ...(round.dealt === 0 && {
      took: {
        shares: pool.members.map((each) => ({ member: each.id, share: each.share })),
        away: candidates.filter((id) => shares.has(id) && !isFree(id)),
        full: free.filter((id) => !able.includes(id)),
      },
    }),
  }
  return { given: { to, turn, taken }, line: { ...line, verdict: 'takes it', who: [to], count: able.length } }
}

function whyNone(candidates: readonly Id[], free: readonly Id[]): WhyNot {
  if (candidates.length === 0) return 'not known'
  return free.length === 0 ? 'is away' : 'has had as many as agreed'
}
