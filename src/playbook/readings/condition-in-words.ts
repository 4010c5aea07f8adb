import { type Comparison, type Expression, factsIn } from '../expression.ts'
import type { Playbook } from '../playbook.ts'
import { readExpression } from '../read-expression.ts'
import { commonVocabulary, vocabularyOf } from '../vocabulary.ts'
import { numbered, subjectOf, truthOf, wordInWords } from './facts-in-words.ts'
import { child, entries, type Spot, textOf } from './parts.ts'
import { languageInWords } from './saying.ts'

/** Beyond this nobody reads it aloud: then it stands as it is written. */
const WORDS_MAX = 400

export type Glossary = (condition: string) => string | undefined

/** Says a condition as a person would; undefined where it can't be read, or says more than a sentence holds. */
export function glossaryOf(root: Spot): Glossary {
  const vocabulary = ownVocabulary(root)
  return (condition) => {
    const { expression, problems } = readExpression(condition, vocabulary)
    if (!expression || problems.length > 0) return undefined
    const said = inWords(expression, 'alone')
    return said !== undefined && said.length <= WORDS_MAX ? said : undefined
  }
}

const types = ['text', 'number', 'truth'] as const
const at = (line: number) => ({ line, column: 1 })

/** The facts and signals of a file that may have errors elsewhere. */
function ownVocabulary(root: Spot) {
  const [facts, signals] = [child(root, 'facts'), child(root, 'signals')]
  const own: Pick<Playbook, 'facts' | 'signals'> = {
    facts: (facts ? entries(facts) : []).flatMap((fact) => {
      const said = textOf(fact) ?? textOf(child(fact, 'type'))
      const type = types.find((each) => each === said)
      return type === undefined ? [] : [{ name: fact.name, ...at(fact.line), type, says: '' }]
    }),
    signals: (signals ? entries(signals) : []).map(({ name, line }) => ({
      name,
      ...at(line),
      kind: 'event',
    })),
  }
  return own.facts.length === 0 && own.signals.length === 0 ? commonVocabulary : vocabularyOf(own)
}

type Within = 'alone' | 'and' | 'or'

function inWords(expression: Expression, within: Within, not = false): string | undefined {
  switch (expression.kind) {
    case 'fact':
      return truthOf(expression.path, not)
    case 'known':
      return `${not ? 'we don’t know' : 'we know'} ${subjectOf(expression.path)}`
    case 'not':
      return inWords(expression.of, within, !not)
    case 'and':
    case 'or':
      return joined(expression, within, not)
    case 'compare':
      return compared(expression, not)
    case 'call':
      return called(expression, not)
    case 'choose':
    case 'constant':
    case 'list':
    case 'minus':
      return undefined
  }
}

/** What is denied of all of them holds of none: "not (a and b)" is "not a, or not b". */
function joined(
  { kind, sides }: Extract<Expression, { kind: 'and' | 'or' }>,
  within: Within,
  not: boolean,
): string | undefined {
  const word = not === (kind === 'and') ? 'or' : 'and'
  const said = sides.map((side) => inWords(side, word, not))
  if (said.includes(undefined)) return undefined
  if (word === 'and') return said.join(' and ')
  return within === 'and' ? `either ${said.join(' or ')}` : said.join(', or ')
}

const opposite: Partial<Record<Comparison, Comparison>> = {
  ...{ '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' },
}

function compared(
  { operator, left, right }: Extract<Expression, { kind: 'compare' }>,
  not: boolean,
): string | undefined {
  if (left.kind !== 'fact') return undefined
  if (operator === 'in') return oneOf(left.path, right, not)
  const asked = not ? opposite[operator] : operator
  if (right.kind !== 'constant' || asked === undefined) return undefined
  const { value } = right
  if (typeof value === 'number') return numbered(left.path, asked, value)
  if (asked !== '==' && asked !== '!=') return undefined
  if (typeof value === 'boolean') return truthOf(left.path, value === (asked === '!='))
  return `${subjectOf(left.path)} is ${asked === '!=' ? 'not ' : ''}${wordFor(left.path, value)}`
}

function oneOf(path: string, list: Expression, not: boolean): string | undefined {
  if (list.kind !== 'list' || list.items.length === 0) return undefined
  const words = list.items.map((item) =>
    item.kind === 'constant' ? wordFor(path, String(item.value)) : undefined,
  )
  if (words.includes(undefined)) return undefined
  const last = words.at(-1) ?? ''
  const all = words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${not ? 'nor' : 'or'} ${last}`
  return `${subjectOf(path)} is ${not ? (words.length === 1 ? 'not ' : 'neither ') : ''}${all}`
}

const wordFor = (path: string, word: string): string =>
  path === 'language' ? languageInWords(word) : wordInWords(path, word)

const calls = { contains: 'contains', startsWith: 'begins with', endsWith: 'ends with' } as const
const denied = { contains: 'doesn’t contain', startsWith: 'doesn’t begin with', endsWith: 'doesn’t end with' }

function called({ name, parts }: Extract<Expression, { kind: 'call' }>, not: boolean): string | undefined {
  const [of, what] = parts
  if (name !== 'contains' && name !== 'startsWith' && name !== 'endsWith') return undefined
  if (!of || what?.kind !== 'constant') return undefined
  // Capital letters make no difference to whoever reads it aloud.
  const plain = of.kind === 'call' && (of.name === 'lowerAscii' || of.name === 'trim') ? of.parts[0] : of
  const [path] = plain?.kind === 'fact' ? factsIn(plain) : []
  return path === undefined
    ? undefined
    : `${subjectOf(path)} ${(not ? denied : calls)[name]} “${String(what.value)}”`
}
