import type { ASTNode } from '@marcbachmann/cel-js'
import { partsOf, pathOf } from './expression.ts'
import type { Band, Facts } from './facts.ts'

/**
 * Three-valued evaluation of a checked expression, by the rules of CEL, where an absent fact is an error that `&&` and
 * `||` absorb. Here that error is the value `unknown`; nothing is thrown, because exceptions are slow.
 */
export type Verdict = 'true' | 'false' | 'unknown'

export const unknown: unique symbol = Symbol('unknown')

type Value =
  | boolean
  | number
  | string
  | Interval
  | readonly Value[]
  | Readonly<Record<string, string>>
  | typeof unknown
type Run = (facts: Facts) => Value
type Interval = { readonly min: number; readonly max: number }

export const verdictOf = (value: unknown): Verdict =>
  value === true ? 'true' : value === false ? 'false' : 'unknown'

/** The expression as a function: made once for each playbook, called for each lead. */
export function runnable(node: ASTNode): Run {
  const path = pathOf(node)
  if (path !== undefined) return readerOf(path)
  switch (node.op) {
    case 'value': {
      const value = typeof node.args === 'bigint' ? Number(node.args) : node.args
      return typeof value === 'object' ? () => unknown : () => value
    }
    case '&&':
      return absorbing(node.args, false)
    case '||':
      return absorbing(node.args, true)
    case '!_': {
      const run = runnable(node.args)
      return (facts) => negated(run(facts))
    }
    case '?:': {
      const [condition, yes, no] = [runnable(node.args[0]), runnable(node.args[1]), runnable(node.args[2])]
      return (facts) => {
        const chosen = condition(facts)
        return chosen === true ? yes(facts) : chosen === false ? no(facts) : unknown
      }
    }
    case 'list':
      return listOf(node.args)
    case 'call':
    case 'rcall':
      return called(node)
    case '-_':
      return strict(partsOf(node), ([value]) => (typeof value === 'number' ? -value : unknown))
    default:
      return compared(node)
  }
}

/** The value of a fact by its path; unknown where it is absent. */
export function readerOf(path: string): Run {
  const dot = path.indexOf('.')
  const [group, field] = dot === -1 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)]
  if (!isGroup(group)) return () => unknown
  if (field === undefined) return (facts) => valueOf(facts[group])
  return (facts) => {
    const part: unknown = facts[group]
    return typeof part === 'object' && part !== null && Object.hasOwn(part, field)
      ? valueOf(Reflect.get(part, field))
      : unknown
  }
}

const groups: Readonly<Record<keyof Facts, true>> = {
  form: true,
  source: true,
  email: true,
  company: true,
  country: true,
  language: true,
  campaign: true,
  message: true,
  account: true,
  prospect: true,
  consent: true,
  answers: true,
}
const isGroup = (name: string): name is keyof Facts => Object.hasOwn(groups, name)

/** A band of one number is that number. */
function valueOf(fact: unknown): Value {
  if (typeof fact === 'string' || typeof fact === 'boolean') return fact
  if (typeof fact === 'number') return Number.isNaN(fact) ? unknown : fact
  if (typeof fact !== 'object' || fact === null) return unknown
  if (!isBand(fact))
    return Object.fromEntries(Object.entries(fact).filter(([, answer]) => typeof answer === 'string'))
  return fact.min === fact.max ? fact.min : { min: fact.min, max: fact.max ?? Infinity }
}

const isBand = (fact: object): fact is Band => 'min' in fact && typeof fact.min === 'number'

/** `&&` is false and `||` is true as soon as one side is, whatever the other; otherwise what isn't known stays so. */
function absorbing([left, right]: readonly [ASTNode, ASTNode], decisive: boolean): Run {
  const [first, second] = [runnable(left), runnable(right)]
  return (facts) => {
    const one = first(facts)
    if (one === decisive) return decisive
    const other = second(facts)
    if (other === decisive) return decisive
    return one === !decisive && other === !decisive ? !decisive : unknown
  }
}

const negated = (value: Value): Value => (typeof value === 'boolean' ? !value : unknown)

/** All parts must be known. */
function strict(parts: readonly ASTNode[], combine: (values: readonly Value[]) => Value): Run {
  const runs = parts.map(runnable)
  return (facts) => {
    const values: Value[] = []
    for (const run of runs) {
      const value = run(facts)
      if (value === unknown) return unknown
      values.push(value)
    }
    return combine(values)
  }
}

function listOf(items: readonly ASTNode[]): Run {
  if (items.some(({ op }) => op !== 'value')) return strict(items, (values) => values)
  const nothing: Facts = {}
  const constant = items.map((item) => runnable(item)(nothing))
  return () => constant
}

function called(node: Extract<ASTNode, { op: 'call' | 'rcall' }>): Run {
  const [argument] = partsOf(node)
  if (node.op === 'call' && node.args[0] === 'has' && argument) {
    const run = runnable(argument)
    return (facts) => run(facts) !== unknown
  }
  const method = operations[node.args[0]]
  return method ? strict(partsOf(node), ([subject, other]) => method(subject, other)) : () => unknown
}

type Operation = (subject: Value | undefined, other: Value | undefined) => Value

const onTexts =
  (operation: (subject: string, other: string) => Value): Operation =>
  (subject, other = '') =>
    typeof subject === 'string' && typeof other === 'string' ? operation(subject, other) : unknown

const operations: Readonly<Record<string, Operation>> = {
  contains: onTexts((subject, other) => subject.includes(other)),
  startsWith: onTexts((subject, other) => subject.startsWith(other)),
  endsWith: onTexts((subject, other) => subject.endsWith(other)),
  lowerAscii: onTexts((subject) => subject.toLowerCase()),
  upperAscii: onTexts((subject) => subject.toUpperCase()),
  trim: onTexts((subject) => subject.trim()),
  size: (subject) => {
    if (typeof subject === 'string') return Array.from(subject).length
    if (Array.isArray(subject)) return subject.length
    return typeof subject === 'object' && !isInterval(subject) ? Object.keys(subject).length : unknown
  },
}

function compared(node: ASTNode): Run {
  const comparison = comparisons[node.op]
  const [left, right] = partsOf(node)
  if (!comparison || !left || !right) return () => unknown
  const [first, second] = [runnable(left), runnable(right)]
  return (facts) => {
    const one = first(facts)
    const other = one === unknown ? unknown : second(facts)
    return other === unknown ? unknown : comparison(one, other)
  }
}

const comparisons: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  '==': (left, right) => equal(left, right),
  '!=': (left, right) => negated(equal(left, right)),
  '<': (left, right) => less(left, right),
  '>=': (left, right) => negated(less(left, right)),
  '>': (left, right) => less(right, left),
  '<=': (left, right) => negated(less(right, left)),
  in: (left, right) => within(left, right),
  '+': (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') return left + right
    return reckoned(left, right, (a, b) => a + b)
  },
  '-': (left, right) => reckoned(left, right, (a, b) => a - b),
  '*': (left, right) => reckoned(left, right, (a, b) => a * b),
}

const isInterval = (value: Value | undefined): value is Interval =>
  typeof value === 'object' && 'min' in value && typeof value.min === 'number'

const intervalOf = (value: Value): Interval | undefined =>
  typeof value === 'number' ? { min: value, max: value } : isInterval(value) ? value : undefined

/** A band equals a number only where it lies outside for certain: then it doesn't. */
function equal(left: Value, right: Value): Value {
  if (!isInterval(left) && !isInterval(right)) {
    if (typeof left === 'object' || typeof right === 'object') return unknown
    return left === right
  }
  const [a, b] = [intervalOf(left), intervalOf(right)]
  if (!a || !b) return false
  return a.max < b.min || b.max < a.min ? false : unknown
}

/** Bands compare only where the whole of one is on one side of the other. */
function less(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left < right
  if (typeof left === 'string' && typeof right === 'string') return left < right
  const [a, b] = [intervalOf(left), intervalOf(right)]
  if (!a || !b) return unknown
  return a.max < b.min ? true : a.min >= b.max ? false : unknown
}

function within(left: Value, right: Value): Value {
  if (typeof right === 'string') return typeof left === 'string' ? right.includes(left) : unknown
  if (!Array.isArray(right)) {
    return typeof right === 'object' && !isInterval(right) && typeof left === 'string'
      ? Object.hasOwn(right, left)
      : unknown
  }
  let found: Value = false
  for (const item of right) {
    const same = equal(left, item)
    if (same === true) return true
    if (same === unknown) found = unknown
  }
  return found
}

const reckoned = (left: Value, right: Value, reckon: (a: number, b: number) => number): Value =>
  typeof left === 'number' && typeof right === 'number' ? reckon(left, right) : unknown
