import type { TopLevelCondition } from 'json-rules-engine'
import type { Facts } from '#playbook/facts.ts'

/** The same condition three times: in CEL, for json-rules-engine, and as somebody would write it by hand. */
export type Rule = {
  readonly cel: string
  readonly json: TopLevelCondition
  readonly hand: (lead: Facts) => boolean
}

const sizes = [10, 25, 50, 100, 250, 500, 1_000, 5_000]
const countries = [
  ['GB', 'IE'],
  ['DE', 'AT', 'CH'],
  ['FR', 'BE'],
  ['US', 'CA'],
  ['SE', 'NO', 'DK', 'FI'],
]
const kinds = [['contact', 'demo'], ['pricing'], ['callback', 'contact'], ['download', 'webinar'], ['trial']]
const sources = ['search', 'fair', 'partner', 'press']
const plans = ['team', 'business', 'enterprise']

const at = <Value>(list: readonly Value[], index: number): Value => {
  const value = list[index % list.length]
  if (value === undefined) throw new Error('An empty list has nothing in it')
  return value
}

const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

const makers: readonly ((index: number) => Rule)[] = [
  (index) => {
    const size = at(sizes, index)
    return {
      cel: `company.employees >= ${size}`,
      json: { all: [{ fact: 'employees', operator: 'greaterThanInclusive', value: size }] },
      hand: ({ company }) => typeof company?.employees === 'number' && company.employees >= size,
    }
  },
  (index) => {
    const places = at(countries, index)
    return {
      cel: `country in [${listed(places)}]`,
      json: { all: [{ fact: 'country', operator: 'in', value: places }] },
      hand: ({ country }) => country !== undefined && places.includes(country),
    }
  },
  (index) => {
    const words = at(kinds, index)
    return {
      cel: `form.kind in [${listed(words)}]`,
      json: { all: [{ fact: 'kind', operator: 'in', value: words }] },
      hand: ({ form }) => form?.kind !== undefined && words.includes(form.kind),
    }
  },
  (index) => {
    const [source, least] = [at(sources, index), 5 + (index % 40)]
    return {
      cel: `campaign.source == "${source}" && message.words > ${least}`,
      json: {
        all: [
          { fact: 'source', operator: 'equal', value: source },
          { fact: 'words', operator: 'greaterThan', value: least },
        ],
      },
      hand: ({ campaign, message }) => campaign?.source === source && (message?.words ?? 0) > least,
    }
  },
  (index) => {
    const [plan, size] = [at(plans, index), at(sizes, index + 3)]
    return {
      cel: `answers.plan == "${plan}" || company.employees > ${size}`,
      json: {
        any: [
          { fact: 'plan', operator: 'equal', value: plan },
          { fact: 'employees', operator: 'greaterThan', value: size },
        ],
      },
      hand: ({ answers, company }) =>
        answers?.['plan'] === plan || (typeof company?.employees === 'number' && company.employees > size),
    }
  },
  () => ({
    cel: 'account.relationship == "customer" && consent.mail',
    json: {
      all: [
        { fact: 'relationship', operator: 'equal', value: 'customer' },
        { fact: 'consent', operator: 'equal', value: true },
      ],
    },
    hand: ({ account, consent }) => account?.relationship === 'customer' && consent?.mail === true,
  }),
]

export const rulesOf = (count: number): readonly Rule[] =>
  Array.from({ length: count }, (_, index) => at(makers, index)(Math.floor(index / makers.length)))

/** A small generator of our own, so that every run has the same leads. */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A lead of which about a third isn't known. */
export function anyLead(chance: () => number): Facts {
  const one = <Value>(list: readonly Value[]): Value => at(list, Math.floor(chance() * list.length))
  const known = <Value>(value: Value): Value | undefined => (chance() < 1 / 3 ? undefined : value)
  return withKnownOnly({
    form: { kind: known(one(kinds.flat())), name: 'A form' },
    source: { name: 'web', kind: 'form' },
    email: { domain: 'northwind.example', personal: known(chance() < 0.3) },
    company: { name: known('Northwind'), employees: known(Math.floor(10 ** (chance() * 4))) },
    country: known(one([...countries.flat(), 'IT', 'ES', 'PL', 'JP', 'BR'])),
    campaign: { source: known(one([...sources, 'other', 'none'])) },
    message: { words: known(Math.floor(chance() * 120)) },
    account: { relationship: known(one(['customer', 'partner', 'prospect', 'prospect'])) },
    consent: { mail: known(chance() < 0.5) },
    answers: { plan: known(one([...plans, 'none', 'none', 'none'])) },
  })
}

/** What isn't known is left out. */
const withKnownOnly = (facts: object): Facts => JSON.parse(JSON.stringify(facts))

/** The same lead for json-rules-engine, which looks facts up by one name. */
export const flat = (lead: Facts): Record<string, unknown> => ({
  kind: lead.form?.kind,
  employees: lead.company?.employees,
  country: lead.country,
  source: lead.campaign?.source,
  words: lead.message?.words,
  relationship: lead.account?.relationship,
  consent: lead.consent?.mail,
  plan: lead.answers?.['plan'],
})
