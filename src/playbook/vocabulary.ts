import { Environment } from '@marcbachmann/cel-js'
import { declaredFacts, type FactDeclaration, type FactType } from './facts.ts'
import type { Playbook } from './playbook.ts'

/** An expression is a tree that we walk; these bound the walk. */
export const EXPRESSION_NODES_MAX = 2_000
export const EXPRESSION_DEPTH_MAX = 40

/** The facts that the conditions of one playbook may name, and the same told to the CEL library. */
export type Vocabulary = {
  readonly facts: Readonly<Record<string, FactDeclaration>>
  readonly environment: Environment
}

const celTypes: Readonly<Record<FactType, string>> = {
  text: 'string',
  number: 'int',
  truth: 'bool',
  answers: 'map<string, dyn>',
}

const vocabulary = (facts: Vocabulary['facts']): Vocabulary => ({ facts, environment: declare(facts) })

/** What every submission offers. */
export const commonVocabulary: Vocabulary = vocabulary(declaredFacts)

/** With the firm's own facts and signals. */
export function vocabularyOf({ facts, signals }: Pick<Playbook, 'facts' | 'signals'>): Vocabulary {
  if (facts.length === 0 && signals.length === 0) return commonVocabulary
  const own: Record<string, FactDeclaration> = {}
  for (const { name, type, says, words } of facts) {
    const [group, ...rest] = name.split('.')
    const key = rest.join('.')
    const read: FactDeclaration['read'] =
      group === 'answers'
        ? (lead) => valueOf(type, ownIn(lead.answers, key))
        : (lead) => valueOf(type, ownIn(lead.account?.fields, key))
    own[name] = { type, says, read, ...(words && { words }) }
  }
  for (const { name, says = '' } of signals)
    own[`signals.${name}`] = { type: 'truth', says, read: (lead) => ownIn(lead.signals, name) }
  return vocabulary({ ...declaredFacts, ...own })
}

/** Nothing that every object has from birth. */
const ownIn = <Value>(values: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  values && Object.hasOwn(values, key) ? values[key] : undefined

/** Answers come as texts; one that is no number, or neither yes nor no, is as good as none. */
function valueOf(type: FactType, said: string | undefined): unknown {
  if (said === undefined || type === 'text') return said
  const word = said.trim().toLowerCase()
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : undefined
  return (
    ['true', 'yes', 'on', '1'].includes(word) ||
    (['false', 'no', 'off', '0'].includes(word) ? false : undefined)
  )
}

function declare(facts: Vocabulary['facts']): Environment {
  const environment = new Environment({
    limits: { maxAstNodes: EXPRESSION_NODES_MAX, maxDepth: EXPRESSION_DEPTH_MAX },
  })
  const groups: Record<string, Record<string, string>> = {}
  for (const [path, { type }] of Object.entries(facts)) {
    const [group = '', ...rest] = path.split('.')
    const field = rest.join('.')
    // What stands in `answers` is a map for the library; what we know better about its types we check ourselves.
    if (group === 'answers' && field !== '') continue
    if (field === '') environment.registerVariable(group, celTypes[type])
    else groups[group] = { ...groups[group], [field]: celTypes[type] }
  }
  for (const [name, schema] of Object.entries(groups)) {
    if (name === 'signals') environment.registerVariable(name, 'map<string, bool>')
    else environment.registerVariable({ name, schema })
  }
  return environment
}
