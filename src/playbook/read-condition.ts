import { stages } from '#domain/lead/trace.ts'
import type { Note } from './finding.ts'
import type { Condition, FitVerdict } from './playbook.ts'
import { readText, unknownWord } from './reader.ts'
import type { Tree } from './tree.ts'

/** The names that a condition may use. */
export type ConditionWords = { readonly terms: readonly string[]; readonly intents: readonly string[] }

const fitVerdicts: readonly FitVerdict[] = ['in', 'out', 'unknown']
const readinesses = [...stages, 'unknown'] as const

/** A term, `not` a term, or what fit, intent or readiness is. */
export function readCondition(tree: Tree, known: ConditionWords, note: Note): Condition | undefined {
  const text = readText(tree, 'a condition', note)
  if (text === undefined) return undefined
  const written = { text, line: tree.line }
  const [, subject, is = ''] = /^(fit|intent|readiness) is (.+)$/.exec(text) ?? []
  if (subject === undefined) return readTerm({ text, at: tree }, known, note)
  if (subject === 'intent') {
    if (known.intents.includes(is)) return { kind: 'intent', is, ...written }
    unknownWord(note, { code: 'unknown-term', at: tree, word: is, known: known.intents, what: 'an intent' })
    return undefined
  }
  if (subject === 'readiness') {
    const stage = readinesses.find((candidate) => candidate === is)
    if (stage) return { kind: 'readiness', is: stage, ...written }
    unknownWord(note, { code: 'unknown-term', at: tree, word: is, known: readinesses, what: 'a stage' })
    return undefined
  }
  const verdict = fitVerdicts.find((candidate) => candidate === is)
  if (verdict) return { kind: 'fit', is: verdict, ...written }
  note({ code: 'unknown-term', at: tree, message: `Fit is in, out or unknown; it is never "${is}".` })
  return undefined
}

function readTerm(
  { text, at }: { readonly text: string; readonly at: Tree },
  { terms }: ConditionWords,
  note: Note,
): Condition | undefined {
  const negated = text.startsWith('not ')
  const term = negated ? text.slice('not '.length).trim() : text
  if (terms.includes(term)) return { kind: 'term', term, negated, text, line: at.line }
  unknownWord(note, { code: 'unknown-term', at, word: term, known: terms, what: 'a term' })
  return undefined
}
