import { holdables, type Holdable, type HoldableName } from './holdable.ts'
import { defaultRules, type ScreeningRule } from './rules.ts'

/** Whom we trust passes, whatever a playbook holds by. */
const always = defaultRules.filter(({ verdict }) => verdict === 'pass')

/** The rules of a playbook: each entry holds by itself, a list within it where all of it is noticed. */
export const rulesFrom = (hold: readonly (readonly HoldableName[])[]): readonly ScreeningRule[] => [
  ...always,
  ...hold.flatMap(together),
]

function together([first, ...others]: readonly HoldableName[]): readonly ScreeningRule[] {
  if (first === undefined) return []
  return others.reduce(
    (rules, name) => rules.flatMap((rule) => rulesOf(name).map(both(rule))),
    rulesOf(first),
  )
}

const both =
  (one: ScreeningRule) =>
  (other: ScreeningRule): ScreeningRule => ({
    ...one,
    name: `${one.name} and ${other.name}`,
    when: [...one.when, ...other.when],
    unless: [...(one.unless ?? []), ...(other.unless ?? [])],
  })

function rulesOf(name: HoldableName): readonly ScreeningRule[] {
  const { signals, rules = [] }: Holdable = holdables[name]
  return rules.length > 0
    ? defaultRules.filter((rule) => rules.includes(rule.name))
    : [{ name, when: signals, verdict: 'hold', as: 'spam' }]
}
