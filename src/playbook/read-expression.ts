import { type ASTNode, ParseError } from '@marcbachmann/cel-js'
import { checkTypes } from './check-types.ts'
import { checkWords } from './check-words.ts'
import { comparisons, type Expression, functionNames } from './expression.ts'
import type { FindingCode } from './finding.ts'
import { nearest } from './nearest.ts'
import { slipsIn } from './expression-slips.ts'
import {
  commonVocabulary,
  EXPRESSION_DEPTH_MAX,
  EXPRESSION_NODES_MAX,
  type Vocabulary,
} from './vocabulary.ts'

/** What is wrong with an expression; `offset` counts from its first character. */
export type Problem = {
  readonly code: FindingCode
  readonly offset: number
  readonly message: string
  readonly suggestion?: string | undefined
}

export type ExpressionRead = { readonly expression?: Expression; readonly problems: readonly Problem[] }

/**
 * Parses and checks against the declared facts. All unknown names come at once; types are judged once names are right. There is an
 * expression wherever one can be made out, also where it has problems.
 */
export function readExpression(source: string, vocabulary: Vocabulary = commonVocabulary): ExpressionRead {
  const problems: Problem[] = []
  const { environment, facts } = vocabulary
  try {
    const expression = translate(environment.parse(source).ast, { problems, facts })
    if (!expression || problems.length > 0) return { problems }
    return { expression, problems: [...checkWords(expression, facts), ...checkTypes(expression, facts)] }
  } catch (error) {
    const slips = error instanceof ParseError && error.code !== 'limit_exceeded' ? slipsIn(source) : []
    return { problems: slips.length > 0 ? slips : [problemOf(error)] }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof RangeError) return { code: 'too-large', offset: 0, message: tooLarge }
  if (!(error instanceof ParseError)) throw error
  const offset = error.range?.start ?? 0
  if (error.code === 'limit_exceeded') return { code: 'too-large', offset, message: tooLarge }
  return {
    code: 'type-mismatch',
    offset,
    message: `This condition can't be read: ${inPlainWords(error.summary)}.`,
  }
}

const tooLarge = `This condition is too long or too deep (at most ${EXPRESSION_NODES_MAX} parts, ${EXPRESSION_DEPTH_MAX} levels). Split it into several terms.`

function inPlainWords(summary: string): string {
  if (/EOF/.test(summary)) return 'it ends too early'
  if (summary.startsWith('Unterminated')) return 'a text in quotes is not closed'
  if (/^(Unexpected|Expected)/.test(summary)) return "this doesn't belong here"
  return summary.replace(/\.$/, '')
}

/** From the library's tree to ours; what a playbook can't say becomes a problem, and all of them are found. */
type Translating = { readonly problems: Problem[]; readonly facts: Vocabulary['facts'] }

function translate(node: ASTNode, translating: Translating): Expression | undefined {
  const { problems, facts } = translating
  const place = { start: node.start, end: node.end }
  const path = pathOf(node)
  if (path !== undefined) {
    const problem = problemOfPath(path, facts)
    if (problem) problems.push({ offset: node.start, ...problem })
    return { kind: 'fact', path, ...place }
  }
  const refusal = refusalOf(node)
  if (refusal) problems.push({ offset: node.start, code: 'type-mismatch', ...refusal })
  const parts = childrenOf(node).map((child) => translate(child, translating))
  const known = parts.filter((part) => part !== undefined)
  if (refusal || known.length < parts.length) return undefined
  const said = combine(node, known)
  return said && { ...said, ...place }
}

type Said = Expression extends infer One
  ? One extends Expression
    ? Omit<One, 'start' | 'end'>
    : never
  : never

/** The node's own meaning, given that of its children. */
function combine(node: ASTNode, parts: readonly Expression[]): Said | undefined {
  const [first, second, third] = parts
  if (node.op === 'value') {
    const value = typeof node.args === 'bigint' ? Number(node.args) : node.args
    return value === null || typeof value === 'object' ? undefined : { kind: 'constant', value }
  }
  if (node.op === 'list') return { kind: 'list', items: parts }
  if (node.op === 'call' && node.args[0] === 'has') {
    return first?.kind === 'fact' ? { kind: 'known', path: first.path } : undefined
  }
  if (node.op === 'call' || node.op === 'rcall') {
    const name = functionNames.find((candidate) => candidate === node.args[0])
    return name && { kind: 'call', name, parts }
  }
  if (!first) return undefined
  if (node.op === '!_') return { kind: 'not', of: first }
  if (node.op === '-_') return { kind: 'minus', of: first }
  if (!second) return undefined
  if (node.op === '&&' || node.op === '||') return joined(node.op === '&&' ? 'and' : 'or', [first, second])
  if (node.op === '?:') return third && { kind: 'choose', condition: first, yes: second, no: third }
  const operator = comparisons.find((candidate) => candidate === node.op)
  return operator && { kind: 'compare', operator, left: first, right: second }
}

/** `a && b && c` is one sentence with three sides; in brackets it is the same, because order doesn't matter here. */
const joined = (kind: 'and' | 'or', sides: readonly Expression[]): Said => ({
  kind,
  sides: sides.flatMap((side) => (side.kind === kind && 'sides' in side ? side.sides : [side])),
})

function childrenOf(node: ASTNode): readonly ASTNode[] {
  if (namesItsOwn(node)) return []
  if (node.op === 'value' || node.op === 'id') return []
  if (node.op === '.' || node.op === '.?') return [node.args[0]]
  if (node.op === 'call') return node.args[1]
  if (node.op === 'rcall') return [node.args[1], ...node.args[2]]
  if (node.op === '!_' || node.op === '-_') return [node.args]
  if (node.op === 'map') return node.args.flat()
  return node.args
}

/** What speaks of things by names of its own says nothing that could be looked up. */
const namesItsOwn = (node: ASTNode): boolean =>
  node.op === 'map' || (node.op === 'rcall' && !functionNames.some((name) => name === node.args[0]))

/** The dotted path of a fact, if this node is nothing but that: `company.employees`, `answers["team size"]`. */
function pathOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args
  if (node.op === '.') {
    const group = pathOf(node.args[0])
    return group === undefined || isAnswer(group) ? undefined : `${group}.${node.args[1]}`
  }
  if (node.op !== '[]') return undefined
  const [left, key] = node.args
  if (key.op !== 'value' || typeof key.args !== 'string') return undefined
  const group = pathOf(left)
  return group === undefined || isAnswer(group) ? undefined : `${group}.${key.args}`
}

/** Keys of answers may have dots in them; what is inside an answer has no path. */
const isAnswer = (path: string): boolean => path.startsWith('answers.') && path.length > 'answers.'.length

type Refusal = Omit<Problem, 'offset' | 'code'> & { readonly code?: FindingCode }

function problemOfPath(path: string, facts: Vocabulary['facts']): Omit<Problem, 'offset'> | undefined {
  if (Object.hasOwn(facts, path)) return undefined
  if (isAnswer(path)) return problemOfAnswer(path, facts)
  const inGroup = Object.keys(facts).filter((known) => known.startsWith(`${path}.`))
  if (inGroup.length > 0) {
    return {
      code: 'type-mismatch',
      message: `"${path}" is a group of facts. Name one: ${inGroup.join(', ')}.`,
    }
  }
  const suggestion = nearest(path, Object.keys(facts))
  if (suggestion === undefined && !path.includes('.')) {
    const message = `There is no fact "${path}". A word that stands for itself is written in quotes: "${path}".`
    return { code: 'unknown-term', message, suggestion: JSON.stringify(path) }
  }
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
  return { code: 'unknown-term', message: `There is no fact "${path}".${hint}`, suggestion }
}

/** Every answer may be named; one that is almost declared was meant to be it. */
function problemOfAnswer(path: string, facts: Vocabulary['facts']): Omit<Problem, 'offset'> | undefined {
  const suggestion = nearest(path, Object.keys(facts).filter(isAnswer))
  if (suggestion === undefined) return undefined
  const message = `There is no fact "${path}". Did you mean "${suggestion}"? If it is another answer, declare it under \`facts\` too.`
  return { code: 'unknown-term', message, suggestion }
}

/** What CEL can say and a playbook can't. */
function refusalOf(node: ASTNode): Refusal | undefined {
  if (node.op === 'value') return refusalOfValue(node.args)
  if (node.op === 'call' && node.args[0] === 'has') return refusalOfHas(node.args[1])
  if (node.op === 'call') return refusalOfName(node.args[0], ['has', 'size'])
  if (node.op === 'rcall') return refusalOfName(node.args[0], functionNames)
  if (node.op === '/' || node.op === '%') {
    return { message: `\`${node.op}\` has no place here. Multiply the other side instead.` }
  }
  if (node.op === 'map') return { message: 'A map has no place in a condition.' }
  if (node.op === '.' || node.op === '[]' || node.op === '.?' || node.op === '[?]') {
    return { message: 'Only facts have parts. Name one, such as company.employees.' }
  }
  return undefined
}

function refusalOfValue(value: unknown): Refusal | undefined {
  if (value === null)
    return { message: 'Nothing is ever null: what is not known is unknown. Ask with has(…).' }
  const plain = typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
  if (plain || (typeof value === 'bigint' && Number.isSafeInteger(Number(value)))) return undefined
  if (typeof value === 'bigint') return { message: 'This number is too large.' }
  return { message: 'Only words, whole and decimal numbers, true and false can stand here.' }
}

/** CEL asks only of what has a dot in it; a country may be unknown as well. */
function refusalOfHas([argument, ...more]: readonly ASTNode[]): Refusal | undefined {
  if (argument && more.length === 0 && pathOf(argument) !== undefined) return undefined
  return { message: 'has(…) asks whether a fact is known, such as has(company.employees).' }
}

function refusalOfName(name: string, known: readonly string[]): Refusal | undefined {
  if (known.includes(name)) return undefined
  const suggestion = nearest(name, known)
  const hint =
    suggestion === undefined ? ` There are: ${known.join(', ')}.` : ` Did you mean "${suggestion}"?`
  return { code: 'unknown-term', message: `"${name}" can't be used in a playbook.${hint}`, suggestion }
}
