import type { Expression } from '../expression.ts'
import { factsIn, partsOf } from '../expression.ts'
import type { Band, FactDeclaration, Facts } from '../facts.ts'

/** A value that a fact may have in an example; `undefined` is not known. */
export type Example = string | number | boolean | Band | undefined

/**
 * Examples of a fact, such that every other value is to all plain conditions what one of these is; unless there would be
 * too many of them, and then not all are here.
 */
export type Domain = { readonly examples: readonly Example[]; readonly withinLimits: boolean }

/** With more numbers than this to compare with, the ranges over them are too many to try. */
export const THRESHOLDS_MAX = 64

/** All that needs to be tried of one fact, given the atoms that speak of it. */
export function domainOf(declared: FactDeclaration | undefined, atoms: readonly Expression[]): Domain {
  const constants = atoms.flatMap(constantsIn)
  switch (declared?.type ?? 'text') {
    case 'truth':
      return { examples: [true, false, undefined], withinLimits: true }
    case 'number':
      return numbers(declared, constants)
    case 'answers':
      return { examples: [undefined], withinLimits: false }
    case 'text':
      return { examples: texts(declared, constants), withinLimits: true }
  }
}

const order: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

/** Whether the examples of its one fact decide it: a fact by itself, or compared with constants. */
export function isPlain(atom: Expression | undefined, declared: FactDeclaration | undefined): boolean {
  if (!atom) return false
  if (atom.kind === 'fact' || atom.kind === 'known') return true
  if (atom.kind !== 'compare' || factsIn(atom).length !== 1) return false
  const { operator, left, right } = atom
  if (operator === 'in') return left.kind === 'fact' && right.kind === 'list' && right.items.every(isConstant)
  const againstConstant =
    (left.kind === 'fact' && isConstant(right)) || (right.kind === 'fact' && isConstant(left))
  if (!againstConstant || !(operator === '==' || operator === '!=' || order.has(operator))) return false
  return !order.has(operator) || declared?.type === 'number'
}

const isConstant = (expression: Expression): boolean =>
  expression.kind === 'constant' || (expression.kind === 'minus' && expression.of.kind === 'constant')

function constantsIn(expression: Expression): readonly (string | number | boolean)[] {
  if (expression.kind === 'constant') return [expression.value]
  if (
    expression.kind === 'minus' &&
    expression.of.kind === 'constant' &&
    typeof expression.of.value === 'number'
  )
    return [-expression.of.value]
  return partsOf(expression).flatMap(constantsIn)
}

type Constants = readonly (string | number | boolean)[]

/** Each number that is compared with, one on either side, and every range over them where a range may be all we know. */
function numbers(declared: FactDeclaration | undefined, constants: Constants): Domain {
  const all = [...new Set(constants.filter((constant) => typeof constant === 'number'))].toSorted(
    (a, b) => a - b,
  )
  const thresholds = declared?.bands ? all.slice(0, THRESHOLDS_MAX) : all
  const least = declared?.least ?? -Infinity
  const whole = declared?.whole ?? false
  const points = [
    ...new Set(thresholds.flatMap((at, index) => [...between(thresholds[index - 1], at, whole), at])),
  ]
  const last = thresholds.at(-1)
  const singles = [...points, ...(last === undefined ? [1] : between(last, undefined, whole))].filter(
    (point) => point >= least && (!whole || Number.isInteger(point)),
  )
  const bands = declared?.bands ? bandsOver(singles) : []
  return { examples: [...singles, ...bands, undefined], withinLimits: thresholds.length === all.length }
}

function between(low: number | undefined, high: number | undefined, whole: boolean): readonly number[] {
  if (low === undefined) return high === undefined ? [] : [whole ? Math.ceil(high) - 1 : high - 1]
  if (high === undefined) return [whole ? Math.floor(low) + 1 : low + 1]
  if (!whole) return [(low + high) / 2]
  const next = Math.floor(low) + 1
  return next < high ? [next] : []
}

function bandsOver(points: readonly number[]): readonly Band[] {
  const bands = points.flatMap((min, from) => points.slice(from + 1).map((max): Band => ({ min, max })))
  return [...bands, ...points.map((min): Band => ({ min }))]
}

/** Every word that is spoken of, one that isn't, and none. */
function texts(declared: FactDeclaration | undefined, constants: Constants): readonly Example[] {
  const words = [...new Set(constants.filter((constant) => typeof constant === 'string'))]
  if (declared?.words) return [...declared.words, undefined]
  const other = otherThan(words, declared?.form?.fits)
  const around = words.slice(0, WORDS_VARIED_MAX).flatMap((word) => [`${word} and more`, `more and ${word}`])
  return [...words, other, ...(declared?.form ? [] : around), undefined]
}

/** Words inside longer ones matter only to conditions such as `contains`, which few playbooks have. */
const WORDS_VARIED_MAX = 20

const others = ['FR', 'JP', 'BR', 'DE', 'US', 'IN', 'fi', 'sw', 'ja', 'pt']

function otherThan(words: readonly string[], fits: ((word: string) => boolean) | undefined): string {
  const free = others.find((word) => fits?.(word) && !words.includes(word))
  let other = free ?? 'something else'
  while (words.includes(other)) other += ' still'
  return other
}

/** A lead that has just these values; they go the way that facts are read. */
export function factsFrom(values: ReadonlyMap<string, Example>): Facts {
  const facts: Record<string, unknown> = {}
  for (const [path, value] of values) {
    if (value === undefined) continue
    const [group = '', ...rest] = path.split('.')
    const field = rest.join('.')
    if (field === '') facts[group] = value
    else if (group === 'answers') place(facts, [group, field], said(value))
    else if (group === 'account' && !accountFields.has(field))
      place(facts, [group, 'fields', field], said(value))
    else place(facts, [group, field], value)
  }
  return facts
}

const accountFields: ReadonlySet<string> = new Set(['known', 'relationship', 'owned', 'leads'])

/** An answer is a text, whatever it stands for. */
const said = (value: Exclude<Example, undefined>): string =>
  typeof value === 'boolean'
    ? value
      ? 'yes'
      : 'no'
    : typeof value === 'object'
      ? String(value.min)
      : String(value)

function place(facts: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    // Also where the key is one that objects know from birth.
    Object.defineProperty(facts, key, { value, enumerable: true, configurable: true, writable: true })
    return
  }
  const inner: Record<string, unknown> = Object.hasOwn(facts, key) ? { ...Object(facts[key]) } : {}
  place(inner, rest, value)
  facts[key] = inner
}
