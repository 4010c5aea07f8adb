import type { Id } from '../ledger.ts'
import type { Person } from '../team/people.ts'
import type { Seeking } from './facts.ts'
import type { Found } from './named-person.ts'
import type { RouteStep, RoutingPlan } from './plan.ts'
import { TOLD_MAX, type RouteLine, type WhyNot } from './routed.ts'
import type { Search } from './search.ts'
import { territoryOf } from './territory.ts'

type NarrowStep = RouteStep & { readonly to: 'territory' | 'language' | 'skill' | 'pair' }
/** Those who serve the place, speak the language, have the skill, or work with the qualifier: of those who may have it so far. */
export function narrow(step: NarrowStep, among: Search): Found {
  const { to: asked } = step
  const wanted = wantedBy(step, among)
  const of = wanted.of === undefined ? {} : { of: wanted.of }
  if (!wanted.who) return { line: { asked, ...of, verdict: 'nobody', because: 'not known' } }
  const team = step.team === undefined ? undefined : among.facts.members(step.team)
  const before = among.candidates && new Set(among.candidates)
  const fitting = wanted.who.filter((id) => (team?.has(id) ?? true) && (before?.has(id) ?? true))
  const free = fitting.filter(among.isFree)
  if (free.length === 0)
    return { line: { asked, ...of, verdict: 'nobody', ...told(wanted.who, whyNone(fitting)) } }
  return { narrowed: free, line: { asked, ...of, verdict: 'narrows', ...told(free) } }
}

const whyNone = (fitting: readonly Id[]): WhyNot => (fitting.length === 0 ? 'not in the team' : 'is away')

const told = (who: readonly Id[], because?: WhyNot): Pick<RouteLine, 'who' | 'count' | 'because'> => ({
  ...(because && { because }),
  ...(who.length > 0 && { who: who.slice(0, TOLD_MAX) }),
  count: who.length,
})

type Wanted = { readonly who: readonly Id[] | undefined; readonly of?: string | undefined }

function wantedBy(step: NarrowStep, { lead, plan, facts, candidates }: Search): Wanted {
  const base = candidates ?? [...facts.members(step.team ?? lead.team)]
  switch (step.to) {
    case 'territory': {
      const found = territoryOf(plan.territories, lead)
      return { who: found?.members, of: found?.name }
    }
    case 'language': {
      const { language } = lead
      if (language === undefined) return { who: undefined }
      return { who: base.filter((id) => speaks(facts.person(id), language)), of: language }
    }
    case 'skill': {
      const { skill } = step
      if (skill === undefined) return { who: undefined }
      return { who: base.filter((id) => facts.person(id)?.skills?.includes(skill)), of: skill }
    }
    case 'pair':
      return { who: pairedWith(lead, plan) }
  }
}

/** "de" is spoken by whoever answers in "de" or "de-AT", and the other way round. */
function speaks(person: Person | undefined, language: string): boolean {
  const wanted = mainPart(language)
  return person?.languages?.some((spoken) => spoken === wanted || mainPart(spoken) === wanted) ?? false
}
const mainPart = (language: string): string => language.split('-', 1)[0]?.toLowerCase() ?? ''

/** Where a pair names territories it holds only there; several pairs of one qualifier add up. */
function pairedWith(lead: Seeking, { pairs, territories }: RoutingPlan): readonly Id[] | undefined {
  const theirs = pairs.filter(({ qualifier }) => qualifier === lead.qualifier)
  if (theirs.length === 0) return undefined
  const place = territoryOf(territories, lead)?.name
  const holding = theirs.filter(
    (pair) => pair.territories.length === 0 || (place !== undefined && pair.territories.includes(place)),
  )
  return holding.length === 0
    ? undefined
    : [...new Set(holding.flatMap(({ representatives }) => representatives))]
}
