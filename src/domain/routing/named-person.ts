import type { Id } from '../ledger.ts'
import type { RoutingFacts, Seeking } from './facts.ts'
import type { RouteStep } from './plan.ts'
import type { RouteLine, WhyNot } from './routed.ts'
import { whyNotThere } from './there.ts'

/** What a step finds: somebody who takes it, some who may, or nobody. */
export type Found =
  | { readonly taker: Id; readonly line: RouteLine }
  | { readonly narrowed: readonly Id[]; readonly line: RouteLine }
  | { readonly line: RouteLine }

type NamedStep = RouteStep & { readonly to: 'account owner' | 'open lead owner' | 'previous owner' }

/**
 * Somebody who knows them already: the account's owner, whoever has an open lead of the same account, whoever had their last one. The
 * first of them who is there takes it, whatever their turns: a prospect is not passed from hand to hand.
 */
export function namedPerson(step: NamedStep, lead: Seeking, facts: RoutingFacts): Found {
  const { to: asked } = step
  const named = namedBy(asked, lead)
  let why: WhyNot = 'not known'
  for (const id of named) {
    const not = whyNot(id, { step, lead, facts })
    if (not === undefined) return { taker: id, line: { asked, verdict: 'takes it', who: [id] } }
    why = not
  }
  const who = named.length > 0 && { who: named.slice(0, 1) }
  return { line: { asked, verdict: 'nobody', because: why, ...who } }
}

function namedBy(asked: NamedStep['to'], { account, previousOwner }: Seeking): readonly Id[] {
  if (asked === 'account owner') return account?.owner === undefined ? [] : [account.owner]
  if (asked === 'open lead owner') return account?.openOwners ?? []
  return previousOwner === undefined ? [] : [previousOwner]
}

function whyNot(
  id: Id,
  { step, lead, facts }: { readonly step: NamedStep; readonly lead: Seeking; readonly facts: RoutingFacts },
): WhyNot | undefined {
  if (lead.except?.includes(id)) return 'has it already'
  // An account's owner may sit in any team; who only had a lead of theirs must be of the team that is to have this one.
  const team = step.team ?? (step.to === 'account owner' ? undefined : lead.team)
  if (team !== undefined && !facts.members(team).has(id)) return 'not in the team'
  return whyNotThere(facts.person(id), { at: facts.at, beyond: step.unlessAwayBeyond })
}
