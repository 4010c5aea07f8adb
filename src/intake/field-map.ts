import { personFields } from '#domain/import/map.ts'
import { formKinds, type CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { FieldMap, FieldRule, MappableFact } from '#domain/source/field-map.ts'
import { seniorities, seniorityOf } from '#domain/text/seniority.ts'
import { countryIn } from './country.ts'
import { employeesIn } from './employees.ts'
import { meaningOf, wordsOf } from './field-names.ts'
import { emailIn, lineIn, phoneIn, siteIn, textIn } from './values.ts'

type Answer = CanonicalSubmission['answers'][number]
type Facts = {
  person: Record<string, unknown>
  organisation: Record<string, unknown>
  message?: string | undefined
  kind: string
}

/**
 * A submission with the facts that its source's field map finds in its answers. The map comes before our own guesses; a value that
 * isn't what the rule says of it changes nothing. No answer is lost, and no time is touched.
 */
export function applyFieldMap(canonical: CanonicalSubmission, map: FieldMap): CanonicalSubmission {
  const { person, organisation, message, kind } = canonical
  const facts: Facts = { person: { ...person }, organisation: { ...organisation }, message, kind }
  for (const rule of map) {
    const answer = answerFor(rule, canonical.answers)
    if (answer && rule.fact === 'nothing') withdraw(facts, answer)
  }
  for (const rule of map) {
    const answer = answerFor(rule, canonical.answers)
    const found = answer && rule.fact !== 'nothing' ? firstIn(answer, rule.fact, rule) : undefined
    if (rule.fact !== 'nothing' && found !== undefined) state(facts, rule.fact, found)
  }
  const { message: said, ...rest } = facts
  const { message: _before, ...others } = canonical
  return { ...others, ...rest, ...(said !== undefined && { message: said }) }
}

const answerFor = ({ answer }: FieldRule, answers: readonly Answer[]): Answer | undefined =>
  answers.find(({ key }) => key === answer) ?? answers.find(({ label }) => label === answer)

function firstIn({ value }: Answer, fact: MappableFact, { values = {} }: FieldRule): unknown {
  const meant = new Map(Object.entries(values).map(([said, means]) => [folded(said), means]))
  for (const said of value) {
    const found = readers[fact](meant.get(folded(said)) ?? said)
    if (found !== undefined) return found
  }
  return undefined
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

const oneOf =
  (known: readonly string[]) =>
  (text: string): string | undefined =>
    known.find((word) => word === folded(text))

const readers: Readonly<Record<MappableFact, (text: string) => unknown>> = {
  name: lineIn,
  given: lineIn,
  family: lineIn,
  email: emailIn,
  phone: phoneIn,
  title: lineIn,
  seniority: (text) => oneOf(seniorities)(text) ?? seniorityOf(text),
  company: lineIn,
  site: siteIn,
  employees: employeesIn,
  country: countryIn,
  message: textIn,
  kind: oneOf(formKinds),
}

function state(facts: Facts, fact: MappableFact, found: unknown): void {
  if (fact === 'message' || fact === 'kind') facts[fact] = String(found)
  else if (fact === 'company') facts.organisation['name'] = found
  else if (fact === 'site' || fact === 'employees' || fact === 'country') facts.organisation[fact] = found
  else facts.person[fact] = found
}

/** What was guessed from this answer goes; whoever else said the same keeps it only by a rule of their own. */
function withdraw(facts: Facts, { value }: Answer): void {
  const said = new Set(value.map(folded))
  for (const group of [facts.person, facts.organisation])
    for (const [name, known] of Object.entries(group))
      if (typeof known === 'string' && said.has(folded(known))) delete group[name]
  if (facts.message !== undefined && said.has(folded(facts.message))) facts.message = undefined
}

/** An answer that came, with some of what was said, and what we take it for unless somebody says otherwise. */
export type AnswerSeen = {
  readonly answer: string
  readonly label?: string
  readonly times: number
  readonly examples: string[]
  readonly proposed: FieldRule['fact']
}

const EXAMPLES_MAX = 6
const ANSWERS_MAX = 200
/** So many of the values must be of the kind before their look alone is believed. */
const SHARE_MIN = 0.8

/** Every answer of these submissions, and a map of them proposed from their names and from what was said. */
export function answersSeen(samples: readonly CanonicalSubmission[]): AnswerSeen[] {
  const seen = new Map<string, { label?: string; values: string[] }>()
  for (const { answers } of samples)
    for (const { key, label, value } of answers) {
      const known = seen.get(key)
      const named = known?.label ?? label
      seen.set(key, {
        values: [...(known?.values ?? []), ...value],
        ...(named !== undefined && { label: named }),
      })
    }
  return [...seen].slice(0, ANSWERS_MAX).map(([answer, { label, values }]) => ({
    answer,
    ...(label !== undefined && { label }),
    times: values.length,
    examples: [...new Set(values.filter((value) => /\S/.test(value)))].slice(0, EXAMPLES_MAX),
    proposed: proposedFor({ answer, label, values }),
  }))
}

const byMeaning = new Set<string>(personFields)

function proposedFor({
  answer,
  label,
  values,
}: {
  answer: string
  label: string | undefined
  values: readonly string[]
}): FieldRule['fact'] {
  const meaning = meaningOf(answer) ?? meaningOf(label ?? '')
  if (meaning && byMeaning.has(meaning)) return meaning as MappableFact
  const said = values.filter((value) => /\S/.test(value))
  const looks = (read: (text: string) => unknown) =>
    said.length > 0 && said.filter((value) => read(value) !== undefined).length / said.length >= SHARE_MIN
  if (looks(emailIn)) return 'email'
  const words = wordsOf(`${answer} ${label ?? ''}`)
  const about = (...names: readonly string[]) => names.some((name) => words.includes(name))
  if (looks(employeesIn) && about('size', 'employees', 'people', 'team', 'staff', 'mitarbeiter'))
    return 'employees'
  if (looks(countryIn) && about('country', 'where', 'region', 'location', 'land', 'pays', 'pais'))
    return 'country'
  if (looks(phoneIn) && about('phone', 'tel', 'call', 'mobile', 'number')) return 'phone'
  return looks(oneOf(formKinds)) ? 'kind' : 'nothing'
}
