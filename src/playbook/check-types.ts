import type { Comparison, Expression } from './expression.ts'
import type { FactDeclaration } from './facts.ts'
import type { Problem } from './read-expression.ts'

type Declared = Readonly<Record<string, FactDeclaration>>
/** `any` is what something of which a problem is told already may be. */
type Type = 'text' | 'number' | 'truth' | 'list' | 'answers' | 'any'
type Checking = { readonly facts: Declared; readonly problems: Problem[] }

/** Whether everything in a condition goes with what stands beside it, so that it can be true at all; all that doesn't comes at once. */
export function checkTypes(expression: Expression, facts: Declared): readonly Problem[] {
  const problems: Problem[] = []
  wantsTruth(expression, { facts, problems })
  return problems
}

/** What an answer is as long as nobody has said. */
const undeclared = (expression: Expression, facts: Declared): expression is Expression & { kind: 'fact' } =>
  expression.kind === 'fact' && facts[expression.path] === undefined

function wantsTruth(expression: Expression, checking: Checking): void {
  const type = typeOf(expression, checking)
  if (type === 'truth' || type === 'any') return
  const declare = undeclared(expression, checking.facts)
    ? `, or declare it under \`facts\`: \`${expression.path}: truth\``
    : ''
  const message = `${saidOf(expression, checking.facts) ?? 'This'} is ${a(type)}, not something that is true or false. Compare it with something${declare}.`
  checking.problems.push({ code: 'type-mismatch', offset: expression.start, message })
}

function typeOf(expression: Expression, checking: Checking): Type {
  switch (expression.kind) {
    case 'constant':
      return typeOfValue(expression.value)
    case 'fact':
      return checking.facts[expression.path]?.type ?? 'text'
    case 'known':
      return 'truth'
    case 'and':
    case 'or':
      for (const side of expression.sides) wantsTruth(side, checking)
      return 'truth'
    case 'not':
      wantsTruth(expression.of, checking)
      return 'truth'
    case 'minus':
      return wants(expression.of, 'number', { ...checking, by: '-' })
    case 'choose':
      return chosen(expression, checking)
    case 'list':
      return listed(expression, checking)
    case 'compare':
      return compared(expression, checking)
    case 'call':
      return called(expression, checking)
  }
}

const typeOfValue = (value: string | number | boolean): Type =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'truth'

const a = (type: Type): string =>
  type === 'answers' ? 'all answers together' : type === 'truth' ? 'true or false' : `a ${type}`

/** How the file says it, where that is short. */
function saidOf(expression: Expression, facts: Declared): string | undefined {
  if (undeclared(expression, facts)) return `As long as nothing is declared of it, ${expression.path}`
  if (expression.kind === 'fact') return expression.path
  if (expression.kind === 'constant') return JSON.stringify(expression.value)
  return undefined
}

function wants(
  expression: Expression,
  type: Type,
  { by, ...checking }: Checking & { readonly by: string },
): Type {
  const is = typeOf(expression, checking)
  if (is === type || is === 'any') return type
  const message = `\`${by}\` takes ${a(type)}, and ${saidOf(expression, checking.facts) ?? 'this'} is ${a(is)}.`
  checking.problems.push({ code: 'type-mismatch', offset: expression.start, message })
  return 'any'
}

function chosen({ condition, yes, no }: Extract<Expression, { kind: 'choose' }>, checking: Checking): Type {
  wantsTruth(condition, checking)
  const [one, other] = [typeOf(yes, checking), typeOf(no, checking)]
  if (one === other || other === 'any') return one
  if (one === 'any') return other
  const message = `After \`?\` stands ${a(one)} and after \`:\` ${a(other)}. Both must be of one kind.`
  checking.problems.push({ code: 'type-mismatch', offset: no.start, message })
  return 'any'
}

function listed({ items, start }: Extract<Expression, { kind: 'list' }>, checking: Checking): Type {
  const types = items.map((item) => typeOf(item, checking))
  const strange = items.find((_, index) => types[index] !== 'any' && types[index] !== types[0])
  const message =
    items.length === 0
      ? 'This list is empty, so nothing is ever in it.'
      : 'A list has words in it or numbers, not both.'
  if (items.length === 0 || (strange && types[0] !== 'any'))
    checking.problems.push({ code: 'type-mismatch', offset: strange?.start ?? start, message })
  return items.length === 0 || strange ? 'any' : 'list'
}

const orders: ReadonlySet<Comparison> = new Set<Comparison>(['<', '<=', '>', '>='])
const reckons: ReadonlySet<Comparison> = new Set<Comparison>(['+', '-', '*'])

function compared(expression: Extract<Expression, { kind: 'compare' }>, checking: Checking): Type {
  const { operator, left, right } = expression
  const [one, other] = [typeOf(left, checking), typeOf(right, checking)]
  const result = !reckons.has(operator) ? 'truth' : one === 'any' ? other : one
  if (one === 'any' || other === 'any') return result
  const element = right.kind === 'list' ? right.items[0] : undefined
  const within = element ? typeOf(element, { ...checking, problems: [] }) : undefined
  if (goTogether(operator, one, within ?? other, other)) {
    const problem = neverWhole(expression, checking.facts)
    if (problem) checking.problems.push(problem)
    return result
  }
  const { start: offset } = expression
  checking.problems.push({
    code: 'type-mismatch',
    offset,
    ...mismatch(expression, [one, within ?? other], checking.facts),
  })
  return reckons.has(operator) ? 'any' : 'truth'
}

function goTogether(operator: Comparison, one: Type, element: Type, other: Type): boolean {
  if (operator === 'in') return other === 'list' ? one === element : other === 'answers' && one === 'text'
  if (one !== other) return false
  if (operator === '+') return one === 'text' || one === 'number'
  if (reckons.has(operator)) return one === 'number'
  if (orders.has(operator)) return one === 'text' || one === 'number'
  return one !== 'answers' && one !== 'list'
}

type Told = Pick<Problem, 'message' | 'suggestion'>

function mismatch(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  [one, other]: readonly [Type, Type],
  facts: Declared,
): Told {
  if (orders.has(operator) && left.kind === 'compare' && orders.has(left.operator))
    return { message: 'Only two can be compared at a time. Write `1 < message.words && message.words < 5`.' }
  if (operator === 'in' && one === 'text' && other === 'text')
    return {
      message:
        'Behind `in` stands a list, such as `["GB", "IE"]`. Whether a text is part of another says `contains`.',
    }
  const open = [left, right].find((side) => undeclared(side, facts))
  const wanted = open === left ? other : one
  if (open?.kind === 'fact' && (wanted === 'number' || wanted === 'truth'))
    return {
      message: `An answer is a text as long as nothing else is said of it. Declare it under \`facts\`: \`${open.path}: ${wanted}\`.`,
    }
  const which = [left, right].flatMap((side, index) => {
    const said = saidOf(side, facts)
    return said === undefined ? [] : [`${said} is ${a((index === 0 ? one : other) ?? 'any')}`]
  })
  const number = [left, right].find(
    (side) => side.kind === 'constant' && typeof side.value === 'string' && /^-?\d{1,15}$/.test(side.value),
  )
  const suggestion =
    number?.kind === 'constant' && [one, other].includes('number') ? String(number.value) : undefined
  const more = which.length > 0 ? `: ${which.join(', ')}` : ''
  return { message: `\`${operator}\` can't stand between ${one} and ${other}${more}.`, suggestion }
}

/** A number that is only ever whole is compared with one that isn't. */
function neverWhole(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  facts: Declared,
): Problem | undefined {
  if (operator !== '==' && operator !== '!=' && operator !== 'in') return undefined
  const [fact, other] = left.kind === 'fact' ? [left, right] : [right, left]
  if (fact.kind !== 'fact' || facts[fact.path]?.whole !== true) return undefined
  const constants = other.kind === 'list' ? other.items : [other]
  const broken = constants.find(
    (one) => one.kind === 'constant' && typeof one.value === 'number' && !Number.isInteger(one.value),
  )
  if (broken?.kind !== 'constant') return undefined
  const message = `${fact.path} is a whole number; it is never ${String(broken.value)}.`
  return { code: 'type-mismatch', offset: broken.start, message }
}

const takesTwo: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith'])

function called({ name, parts, start }: Extract<Expression, { kind: 'call' }>, checking: Checking): Type {
  const count = takesTwo.has(name) ? 2 : 1
  if (parts.length !== count) {
    const example =
      name === 'size' ? '`size(email.domain)`' : `\`email.domain.${name}(${count === 2 ? '".edu"' : ''})\``
    checking.problems.push({ code: 'type-mismatch', offset: start, message: `Write it such as ${example}.` })
    return 'any'
  }
  if (name === 'size') {
    const [part] = parts
    const type = part ? typeOf(part, checking) : 'any'
    if (type === 'number' || type === 'truth') {
      const message = `Only a text has a size, and ${(part && saidOf(part, checking.facts)) ?? 'this'} is ${a(type)}.`
      checking.problems.push({ code: 'type-mismatch', offset: start, message })
    }
    return 'number'
  }
  for (const part of parts) wants(part, 'text', { ...checking, by: name })
  return takesTwo.has(name) ? 'truth' : 'text'
}
