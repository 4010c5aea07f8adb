import type { RoutingFacts, Seeking } from './facts.ts'
import { fallBack } from './fall-back.ts'
import { namedPerson, type Found } from './named-person.ts'
import { narrow } from './narrow.ts'
import type { RouteStep, RoutingPlan } from './plan.ts'
import type { RouteLine, Routed } from './routed.ts'
import { byTurn, type Search } from './search.ts'
import { fairTurn, type FairTurn } from './turn.ts'

/**
 * Who gets a lead. Steps are asked in order: one that names a person ends it, one that narrows down who may have it hands on to the
 * next, and turns decide among those who are left. Where nobody fits, the fallback is asked at once. Undefined only where that finds
 * nobody either: then the team's steward owes it.
 */
export function route(lead: Seeking, plan: RoutingPlan, facts: RoutingFacts): Routed | undefined {
  const lines: RouteLine[] = []
  const gone = { ...(plan.name !== undefined && { by: plan.name }), lines }
  const isFree = freeFor(lead, facts)
  let candidates: Search['candidates']
  for (const [index, step] of plan.steps.entries()) {
    if (!lead.holds(index)) {
      lines.push({ asked: step.to, verdict: 'not asked', because: 'its condition is not met' })
      continue
    }
    const search: Search = { lead, plan, facts, candidates, isFree }
    const found: Found | FairTurn =
      step.to === 'fair turns' ? turnOf(step, search) : personOrSome(step, search)
    lines.push(found.line)
    if ('taker' in found) return { to: found.taker, because: because[step.to], route: gone }
    if ('given' in found && found.given) return byTurn(found.given, gone)
    if ('narrowed' in found) candidates = found.narrowed
  }
  const search: Search = { lead, plan, facts, candidates, isFree }
  // Whoever narrows it down and says nothing of turns means turns among those.
  if (candidates && plan.steps.at(-1)?.to !== 'fair turns') {
    const turn = turnOf({ to: 'fair turns' }, search)
    lines.push(turn.line)
    if (turn.given) return byTurn(turn.given, gone)
  }
  return fallBack(search, gone)
}

function freeFor({ team, except = [] }: Seeking, facts: RoutingFacts): Search['isFree'] {
  const there = facts.there(team)
  return (id) => there.has(id) && !except.includes(id)
}

function personOrSome(step: RouteStep, search: Search): Found {
  const { to } = step
  const { lead, facts } = search
  switch (to) {
    case 'account owner':
    case 'open lead owner':
    case 'previous owner':
      return namedPerson({ ...step, to }, lead, facts)
    case 'territory':
    case 'language':
    case 'skill':
    case 'pair':
      return narrow({ ...step, to }, search)
    case 'fair turns':
      throw new Error('Turns are dealt, not looked up.')
  }
}

function turnOf(step: RouteStep, { plan, facts, candidates, isFree }: Search): FairTurn {
  const rule = step.turns ?? plan.turns
  const members = facts.members(step.team ?? rule.team)
  const among =
    step.team !== undefined && candidates ? candidates.filter((id) => members.has(id)) : candidates
  return fairTurn(among ?? [...members], rule, { facts, isFree })
}

const because: Readonly<Record<RouteStep['to'], string>> = {
  'account owner': 'looks after the account',
  'open lead owner': 'has an open lead of the same account',
  'previous owner': 'had their last lead',
  territory: 'serves the territory',
  language: 'speaks the language',
  skill: 'has the skill',
  pair: 'works with the qualifier',
  'fair turns': 'by turn',
}
