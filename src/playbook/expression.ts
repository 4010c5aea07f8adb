import { type ASTNode, Environment, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js'
import { declaredFacts } from './facts.ts'
import type { FindingCode } from './finding.ts'
import { nearest } from './nearest.ts'

/** What is wrong with an expression; `offset` counts from its first character. */
export type Problem = {
  readonly code: FindingCode
  readonly offset: number
  readonly message: string
  readonly suggestion?: string | undefined
}

export type Parsed =
  | { readonly tree: ASTNode; readonly problems: readonly [] }
  | { readonly problems: readonly Problem[] }

/** An expression is a tree that we walk; these bound the walk. */
export const EXPRESSION_NODES_MAX = 2_000
export const EXPRESSION_DEPTH_MAX = 40

/** Strings only, and nothing that loops, reaches out or takes longer for a longer text than reading it does. */
export const functions: readonly string[] = ['has', 'size']
export const methods: readonly string[] = [
  'contains',
  'startsWith',
  'endsWith',
  'lowerAscii',
  'upperAscii',
  'trim',
  'size',
]

/** Parses and checks against the declared facts. All unknown names come at once; types are judged once names are right. */
export function parseExpression(source: string): Parsed {
  try {
    const tree = environment.parse(source).ast
    const problems = [...problemsIn(tree)]
    if (problems.length > 0) return { problems }
    const checked = environment.check(source)
    if (!checked.valid) return { problems: [problemOf(checked.error)] }
    if (checked.type === 'bool' || checked.type === 'dyn') return { tree, problems: [] }
    const message = `This is a ${plainType(checked.type ?? 'value')}, not something that is true or false. Compare it with something.`
    return { problems: [{ code: 'type-mismatch', offset: 0, message }] }
  } catch (error) {
    return { problems: [problemOf(error)] }
  }
}

const environment = declare()

function declare(): Environment {
  const env = new Environment({
    limits: { maxAstNodes: EXPRESSION_NODES_MAX, maxDepth: EXPRESSION_DEPTH_MAX },
  })
  const celTypes = { text: 'string', number: 'int', truth: 'bool', answers: 'map<string, dyn>' } as const
  const groups: Record<string, Record<string, string>> = {}
  for (const [path, { type }] of Object.entries(declaredFacts)) {
    const [group = '', field] = path.split('.')
    if (field === undefined) env.registerVariable(group, celTypes[type])
    else groups[group] = { ...groups[group], [field]: celTypes[type] }
  }
  for (const [name, schema] of Object.entries(groups)) env.registerVariable({ name, schema })
  return env
}

function problemOf(error: unknown): Problem {
  if (error instanceof RangeError) return { code: 'too-large', offset: 0, message: tooLarge }
  if (!(error instanceof ParseError) && !(error instanceof CelTypeError)) throw error
  const offset = error.range?.start ?? 0
  if (error.code === 'limit_exceeded') return { code: 'too-large', offset, message: tooLarge }
  return {
    code: 'type-mismatch',
    offset,
    message: `This condition can't be read: ${inPlainWords(error.summary)}.`,
  }
}

const tooLarge = `This condition is too long or too deep (at most ${EXPRESSION_NODES_MAX} parts, ${EXPRESSION_DEPTH_MAX} levels). Split it into several terms.`

const typeWords = { string: 'text', int: 'number', double: 'number', bool: 'truth', dyn: 'answer' } as const
const plainType = (type: string): string =>
  Object.entries(typeWords).find(([cel]) => cel === type)?.[1] ?? type

/** "no such overload: string > int" as a person would say it. */
function inPlainWords(summary: string): string {
  const [, left = '', operator = '', right = ''] = /^no such overload: (\S+) (\S+) (.+)$/.exec(summary) ?? []
  if (operator === '') return summary.replace(/\.$/, '')
  return `\`${operator}\` can't stand between ${plainType(left)} and ${plainType(right)}`
}

/** The dotted path of a fact that this node reads, if it is nothing but a path: `company.employees`, `answers["team size"]`. */
export function pathOf(node: ASTNode): string | undefined {
  switch (node.op) {
    case 'id':
      return node.args
    case '.': {
      const [left, field] = node.args
      const path = pathOf(left)
      return path === undefined ? undefined : `${path}.${field}`
    }
    case '[]': {
      const [left, key] = node.args
      const path = key.op === 'value' && typeof key.args === 'string' ? pathOf(left) : undefined
      return path === undefined || key.op !== 'value' ? undefined : `${path}.${String(key.args)}`
    }
    default:
      return undefined
  }
}

export const isDeclared = (path: string): boolean =>
  path.startsWith('answers.') ? path.length > 'answers.'.length : path in declaredFacts

export function* problemsIn(node: ASTNode): Generator<Problem> {
  const path = pathOf(node)
  if (path !== undefined) {
    if (!isDeclared(path)) yield unknownFact(path, node)
    return
  }
  const refusal = refusalOf(node)
  if (refusal) yield { offset: node.start, ...refusal }
  else yield* wordProblems(node)
  for (const part of partsOf(node)) yield* problemsIn(part)
}

function unknownFact(path: string, { start: offset }: ASTNode): Problem {
  const inGroup = Object.keys(declaredFacts).filter((known) => known.startsWith(`${path}.`))
  if (inGroup.length > 0) {
    return {
      code: 'type-mismatch',
      offset,
      message: `"${path}" is a group of facts. Name one: ${inGroup.join(', ')}.`,
    }
  }
  const suggestion = nearest(path, Object.keys(declaredFacts))
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`
  return { code: 'unknown-term', offset, message: `There is no fact "${path}".${hint}`, suggestion }
}

type Refusal = Omit<Problem, 'offset'>

/** What CEL can say and a playbook can't. */
function refusalOf(node: ASTNode): Refusal | undefined {
  switch (node.op) {
    case 'value':
      return refusalOfValue(node.args)
    case 'call':
      return refusalOfName(node.args[0], functions)
    case 'rcall':
      return refusalOfName(node.args[0], methods)
    case '/':
    case '%':
      return {
        code: 'type-mismatch',
        message: `\`${node.op}\` has no place here. Multiply the other side instead.`,
      }
    case 'map':
      return { code: 'type-mismatch', message: 'A map has no place in a condition.' }
    case '.':
    case '[]':
    case '.?':
    case '[?]':
      return { code: 'type-mismatch', message: 'Only facts have parts. Name one, such as company.employees.' }
    default:
      return undefined
  }
}

function refusalOfValue(value: unknown): Refusal | undefined {
  if (value === null) {
    return {
      code: 'type-mismatch',
      message: 'Nothing is ever null: what is not known is unknown. Ask with has(…).',
    }
  }
  const plain = typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
  if (plain || (typeof value === 'bigint' && BigInt.asIntN(54, value) === value)) return undefined
  return {
    code: 'type-mismatch',
    message: 'Only words, whole and decimal numbers, true and false can stand here.',
  }
}

function refusalOfName(name: string, known: readonly string[]): Refusal | undefined {
  if (known.includes(name)) return undefined
  const suggestion = nearest(name, known)
  const hint =
    suggestion === undefined ? ` There are: ${known.join(', ')}.` : ` Did you mean "${suggestion}"?`
  return { code: 'unknown-term', message: `"${name}" can't be used in a playbook.${hint}`, suggestion }
}

/** A fact compared with a word that it never is: the condition would silently never match. */
function* wordProblems(node: ASTNode): Generator<Problem> {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return
  const [left, right] = node.args
  const [fact, other] =
    right.op === 'value' && node.op !== 'in' ? [left, right] : pathOf(right) ? [right, left] : [left, right]
  const path = pathOf(fact)
  const declared = path === undefined ? undefined : declaredFacts[path]
  if (path === undefined || !declared) return
  for (const literal of other.op === 'list' ? other.args : [other]) {
    if (literal.op !== 'value' || typeof literal.args !== 'string') continue
    const word = literal.args
    const { words, form } = declared
    if (words && !words.includes(word)) {
      const suggestion = nearest(word, words)
      const hint =
        suggestion === undefined ? `It is one of: ${words.join(', ')}.` : `Did you mean "${suggestion}"?`
      yield {
        code: 'type-mismatch',
        offset: literal.start,
        message: `${path} is never "${word}". ${hint}`,
        suggestion,
      }
    } else if (form && !form.pattern.test(word)) {
      yield {
        code: 'type-mismatch',
        offset: literal.start,
        message: `${path} is never "${word}". Write ${form.called}.`,
      }
    }
  }
}

/** The expressions directly inside this one. */
export function partsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case '!_':
    case '-_':
      return [node.args]
    case 'map':
      return node.args.flat()
    default:
      return node.args
  }
}
