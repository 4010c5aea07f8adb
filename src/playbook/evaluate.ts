import type { Comparison, Expression, FunctionName } from './expression.ts'
import { type Band, declaredFacts, type FactDeclaration, type Facts } from './facts.ts'

/**
 * Three-valued evaluation of a checked expression, by the rules of CEL, where an absent fact is an error that `&&` and
 * `||` absorb. Here that error is the value `unknown`; nothing is thrown, because exceptions are slow.
 */
export type Verdict = 'true' | 'false' | 'unknown'

export const unknown: unique symbol = Symbol('unknown')

export type Value =
  | boolean
  | number
  | string
  | Interval
  | readonly Value[]
  | Readonly<Record<string, string>>
  | typeof unknown
export type Interval = { readonly min: number; readonly max: number }
export type Run = (facts: Facts) => Value

export const verdictOf = (value: Value): Verdict =>
  value === true ? 'true' : value === false ? 'false' : 'unknown'

type Declared = Readonly<Record<string, FactDeclaration>>

/** The expression as a function: made once for each playbook, called for each lead. */
export function runnable(expression: Expression, facts: Declared = declaredFacts): Run {
  const run = (part: Expression): Run => runnable(part, facts)
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression
      return () => value
    }
    case 'fact':
      return readerOf(expression.path, facts)
    case 'known': {
      const read = readerOf(expression.path, facts)
      return (lead) => read(lead) !== unknown
    }
    case 'and':
      return absorbing(expression.sides.map(run), false)
    case 'or':
      return absorbing(expression.sides.map(run), true)
    case 'not': {
      const of = run(expression.of)
      return (lead) => negated(of(lead))
    }
    case 'minus':
      return strict([run(expression.of)], ([value]) => (typeof value === 'number' ? -value : unknown))
    case 'choose':
      return choosing(run(expression.condition), run(expression.yes), run(expression.no))
    case 'list':
      return listOf(expression.items, run)
    case 'compare':
      return comparing(expression, run)
    case 'call':
      return strict(expression.parts.map(run), ([subject, other]) =>
        functions[expression.name](subject, other),
      )
  }
}

/** The value of a declared fact; unknown where it is absent, or isn't of the type it was declared with. */
export function readerOf(path: string, facts: Declared = declaredFacts): Run {
  const declared = facts[path]
  if (declared) {
    const [read, typed] = [declared.read, ofType[declared.type]]
    return (lead) => typed(read(lead))
  }
  const key = path.slice('answers.'.length)
  return ({ answers }) => (answers && Object.hasOwn(answers, key) ? ofType.text(answers[key]) : unknown)
}

const ofType = {
  text: (fact: unknown): Value => (typeof fact === 'string' ? fact : unknown),
  truth: (fact: unknown): Value => (typeof fact === 'boolean' ? fact : unknown),
  number: (fact: unknown): Value => {
    if (typeof fact === 'number') return Number.isNaN(fact) ? unknown : fact
    if (!isBand(fact)) return unknown
    return fact.min === fact.max ? fact.min : { min: fact.min, max: fact.max ?? Infinity }
  },
  answers: (fact: unknown): Value =>
    typeof fact === 'object' && fact !== null
      ? Object.fromEntries(Object.entries(fact).filter(([, answer]) => typeof answer === 'string'))
      : unknown,
} as const

const isBand = (fact: unknown): fact is Band =>
  typeof fact === 'object' && fact !== null && 'min' in fact && typeof fact.min === 'number'

/** `&&` is false and `||` is true as soon as one side is, whatever the others; else what isn't known stays so. */
const absorbing =
  (sides: readonly Run[], decisive: boolean): Run =>
  (facts) => {
    let value: Value = !decisive
    for (const side of sides) {
      const found = side(facts)
      if (found === decisive) return decisive
      if (found !== !decisive) value = unknown
    }
    return value
  }

const choosing =
  (condition: Run, yes: Run, no: Run): Run =>
  (facts) => {
    const chosen = condition(facts)
    return chosen === true ? yes(facts) : chosen === false ? no(facts) : unknown
  }

const negated = (value: Value): Value => (typeof value === 'boolean' ? !value : unknown)

/** All parts must be known. */
function strict(runs: readonly Run[], combine: (values: readonly Value[]) => Value): Run {
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

function listOf(items: readonly Expression[], run: (part: Expression) => Run): Run {
  const constants = items.flatMap((item) => (item.kind === 'constant' ? [item.value] : []))
  return constants.length === items.length ? () => constants : strict(items.map(run), (values) => values)
}

function comparing(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  run: (part: Expression) => Run,
): Run {
  const compare = comparisons[operator]
  const [first, second] = [run(left), run(right)]
  return (facts) => {
    const one = first(facts)
    const other = one === unknown ? unknown : second(facts)
    return other === unknown ? unknown : compare(one, other)
  }
}

const comparisons: Readonly<Record<Comparison, (left: Value, right: Value) => Value>> = {
  '==': (left, right) => equal(left, right),
  '!=': (left, right) => negated(equal(left, right)),
  '<': (left, right) => less(left, right),
  '>=': (left, right) => negated(less(left, right)),
  '>': (left, right) => less(right, left),
  '<=': (left, right) => negated(less(right, left)),
  in: (left, right) => within(left, right),
  '+': (left, right) => {
    const texts = typeof left === 'string' && typeof right === 'string'
    return texts ? left + right : reckoned(left, right, (a, b) => a + b)
  },
  '-': (left, right) => reckoned(left, right, (a, b) => a - b),
  '*': (left, right) => reckoned(left, right, (a, b) => a * b),
}

const isInterval = (value: Value | undefined): value is Interval =>
  typeof value === 'object' && 'min' in value && typeof value.min === 'number'

const intervalOf = (value: Value): Interval | undefined =>
  typeof value === 'number' ? { min: value, max: value } : isInterval(value) ? value : undefined

/** A band differs from a number for certain only where the number lies outside, and never equals it for certain. */
function equal(left: Value, right: Value): Value {
  if (typeof left !== 'object' && typeof right !== 'object') return left === right
  if (!isInterval(left) && !isInterval(right)) return unknown
  const [a, b] = [intervalOf(left), intervalOf(right)]
  if (!a || !b) return false
  return a.max < b.min || b.max < a.min ? false : unknown
}

/** Bands compare only where the whole of one is on one side of the other. */
function less(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left < right
  if (typeof left === 'string' && typeof right === 'string') return left < right
  if (typeof left === 'boolean' && typeof right === 'boolean') return !left && right
  const [a, b] = [intervalOf(left), intervalOf(right)]
  if (!a || !b) return unknown
  return a.max < b.min ? true : a.min >= b.max ? false : unknown
}

function within(left: Value, right: Value): Value {
  if (typeof right === 'string') return typeof left === 'string' ? right.includes(left) : unknown
  if (Array.isArray(right)) return withinList(left, right)
  if (typeof right !== 'object' || isInterval(right)) return unknown
  return typeof left === 'string' && Object.hasOwn(right, left)
}

function withinList(left: Value, items: readonly Value[]): Value {
  let found: Value = false
  for (const item of items) {
    const same = equal(left, item)
    if (same === true) return true
    if (same === unknown) found = unknown
  }
  return found
}

const reckoned = (left: Value, right: Value, reckon: (a: number, b: number) => number): Value =>
  typeof left === 'number' && typeof right === 'number' ? reckon(left, right) : unknown

type Calculation = (subject: Value | undefined, other: Value | undefined) => Value

const onText =
  (calculate: (subject: string) => Value): Calculation =>
  (subject) =>
    typeof subject === 'string' ? calculate(subject) : unknown

const onTexts =
  (calculate: (subject: string, other: string) => Value): Calculation =>
  (subject, other) =>
    typeof subject === 'string' && typeof other === 'string' ? calculate(subject, other) : unknown

const functions: Readonly<Record<FunctionName, Calculation>> = {
  contains: onTexts((subject, other) => subject.includes(other)),
  startsWith: onTexts((subject, other) => subject.startsWith(other)),
  endsWith: onTexts((subject, other) => subject.endsWith(other)),
  lowerAscii: onText((subject) => subject.toLowerCase()),
  upperAscii: onText((subject) => subject.toUpperCase()),
  trim: onText((subject) => subject.trim()),
  size: (subject) => {
    if (typeof subject === 'string') return Array.from(subject).length
    if (Array.isArray(subject)) return subject.length
    return typeof subject === 'object' && !isInterval(subject) ? Object.keys(subject).length : unknown
  },
}
