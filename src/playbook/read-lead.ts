import { stages } from '#domain/lead/trace.ts'
import { formKinds } from './facts.ts'
import type { Note } from './finding.ts'
import { facts, intentValue, journey, signals } from './grammar/lead.ts'
import type { Reading } from './grammar/shape.ts'
import type { IntentRule, JourneyStage, OwnFact, Signal } from './playbook.ts'
import { readEntries, unknownWord, withoutUndefined } from './reader.ts'
import type { Tree } from './tree.ts'

export function readFacts(tree: Tree | undefined, reading: Reading): readonly OwnFact[] {
  const read = (tree && facts.read(tree, reading)) ?? []
  return read.map(({ name, at: { line }, value }) => {
    if (typeof value === 'string') return { name, line, type: value, says: '' }
    const { type, says = '', words } = value
    return { name, line, type, says, ...(words && { words }) }
  })
}

export function readSignals(tree: Tree | undefined, reading: Reading): readonly Signal[] {
  const read = (tree && signals.read(tree, reading)) ?? []
  return read.map(({ name, at: { line }, value: { kind, says, shows } }): Signal => ({
    name,
    line,
    kind,
    ...withoutUndefined({ says, shows }),
  }))
}

/** The words that intents are called, before any condition is read. */
export function intentWordsIn(tree: Tree | undefined): readonly string[] {
  if (tree?.kind === 'text') return [tree.text.trim()]
  if (tree?.kind === 'list') return tree.items.flatMap(intentWordsIn)
  if (tree?.kind !== 'map') return []
  return tree.entries.flatMap(({ key, value }) => (key === 'when' ? [] : intentWordsIn(value)))
}

/** By kind of form: one word, or rules of which the first that applies says it. */
export function readIntents(tree: Tree | undefined, reading: Reading): readonly IntentRule[] {
  const { note } = reading
  const entries = tree ? (readEntries(tree, { what: 'intents' }, note) ?? []) : []
  return entries.flatMap(({ key: kind, at, value }) => {
    if (!formKinds.includes(kind)) {
      unknownWord(note, { code: 'unknown-key', at, word: kind, known: formKinds, what: 'a kind of form' })
    }
    if (value.kind === 'nothing')
      note({
        code: 'type-mismatch',
        at,
        message: `What does a form of kind "${kind}" ask for? Name an intent.`,
      })
    const read = value.kind === 'nothing' ? undefined : intentValue.read(value, reading)
    if (read === undefined) return []
    const rules = typeof read === 'string' ? [read] : read
    return [{ kind, line: at.line, rules: rules.map((rule) => ruleOf(rule, { value, line: at.line }, note)) }]
  })
}

type Said = string | Extract<NonNullable<ReturnType<typeof intentValue.read>>, readonly unknown[]>[number]

function ruleOf(
  rule: Said,
  { line }: { value: Tree; line: number },
  note: Note,
): IntentRule['rules'][number] {
  if (typeof rule === 'string') return { intent: rule, line }
  for (const { kind, text } of rule.when) {
    if (kind !== 'intent' && kind !== 'readiness') continue
    const message = `"${text}" can't decide an intent, because it needs the intent itself. Use terms or fit.`
    note({ code: 'type-mismatch', at: rule, message })
  }
  return { intent: rule.intent, when: rule.when, line: rule.line }
}

export function readJourney(tree: Tree | undefined, reading: Reading): readonly JourneyStage[] {
  const read = tree && journey.read(tree, reading)
  if (!read) return []
  return stages.flatMap((stage) => {
    const said = read[stage]
    if (!said) return []
    const { line, column, says, shownBy = [], weOffer = [], weDont = [] } = said
    if (shownBy.flat().some(({ kind }) => kind === 'readiness')) {
      const message = `What shows the stage "${stage}" can't be a stage itself. Use terms, fit or intent.`
      reading.note({ code: 'type-mismatch', at: { line, column }, message })
    }
    return [{ stage, line, shownBy, weOffer, weDont, ...(says !== undefined && { says }) }]
  })
}
