/** The facts that an answer can be taken for. */
export const mappableFacts = [
  'name',
  'given',
  'family',
  'email',
  'phone',
  'title',
  'seniority',
  'company',
  'site',
  'employees',
  'country',
  'message',
  'kind',
] as const
export type MappableFact = (typeof mappableFacts)[number]

/** One line of a source's field map: what an answer is. `values` says what its words mean to us. */
export type FieldRule = {
  /** The answer's key; where none has it, the answer whose label this is. */
  readonly answer: string
  /** `nothing`: whatever it looks like, it is only an answer. */
  readonly fact: MappableFact | 'nothing'
  readonly values?: Readonly<Record<string, string>> | undefined
}
export type FieldMap = readonly FieldRule[]

export const RULES_MAX = 200
export const VALUES_MAX = 500

/** Whether two maps say the same, in the same order. */
export const sameMap = (one: FieldMap, other: FieldMap): boolean =>
  one.length === other.length && one.every((rule, index) => sameRule(rule, other[index]))

const sameRule = (one: FieldRule, other: FieldRule | undefined): boolean =>
  one.answer === other?.answer &&
  one.fact === other.fact &&
  spelled(one.values ?? {}) === spelled(other.values ?? {})

const spelled = (values: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))
