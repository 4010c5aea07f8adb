import { stages } from '#domain/lead/trace.ts'
import type { Note } from './finding.ts'
import type { Condition, FitVerdict } from './playbook.ts'
import { readText, unknownWord } from './reader.ts'
import type { Tree } from './tree.ts'

/** The names that a condition may use. */
export type ConditionWords = {
  readonly terms: readonly string[]
  /** The same, for looking up. */
  readonly isTerm: ReadonlySet<string>
  readonly intents: readonly string[]
}

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
  { terms, isTerm }: ConditionWords,
  note: Note,
): Condition | undefined {
  const negated = text.startsWith('not ')
  const term = negated ? text.slice('not '.length).trim() : text
  if (isTerm.has(term)) return { kind: 'term', term, negated, text, line: at.line }
  const slip = slipOf(term)
  if (slip === undefined)
    unknownWord(note, { code: 'unknown-term', at, word: term, known: terms, what: 'a term' })
  else note({ code: 'unknown-term', at, ...slip })
  return undefined
}

type Slip = { readonly message: string; readonly suggestion?: string }

/** What people write in place of a term, before they know that conditions have a form of their own. */
function slipOf(text: string): Slip | undefined {
  const [, subject, is] = /^(fit|intent|readiness)(?:\s+is\s+(.+))?$/i.exec(text) ?? []
  const small = subject?.toLowerCase()
  if (small !== undefined && is === undefined)
    return { message: `Say what the ${small} is, such as \`${example[small] ?? ''}\`.` }
  if (small !== undefined && subject !== small)
    return {
      message: `"${text}" is not a term. Did you mean "${small} is ${is ?? ''}"?`,
      suggestion: `${small} is ${is ?? ''}`,
    }
  if (small !== undefined)
    return {
      message: `Only a term can stand behind \`not\`. Say what the ${small} is, or make a term of it.`,
    }
  if (/[=<>&|()"']|\s(in|and|or)\s/.test(text))
    return { message: 'This is a condition in CEL. Give it a name under `terms`, and write that name here.' }
  return undefined
}

const example: Readonly<Record<string, string>> = {
  fit: 'fit is in',
  intent: 'intent is to talk',
  readiness: 'readiness is comparing',
}
