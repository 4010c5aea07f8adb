import { sections } from '../grammar/sections.ts'
import { readTree } from '../tree.ts'
import { readHandoffSentences, readQualifiedSentences } from './agreement.ts'
import { anySection } from './any-section.ts'
import { type Glossary, glossaryOf } from './condition-in-words.ts'
import {
  child,
  entries,
  items,
  type Names,
  namesIn,
  type Sentence,
  sentence,
  type Spot,
  value,
} from './parts.ts'
import {
  readCalendarSentences,
  readObjectiveSentences,
  readSignatorySentences,
  readTeamSentences,
  readTemplateSentences,
} from './people.ts'
import {
  readConversationSentences,
  readDeclineSentences,
  readDispositionSentences,
  readFactSentences,
  readIntentSentences,
  readJourneySentences,
  readRejectionSentences,
  readSignalSentences,
} from './ends.ts'
import { readCadenceSentences, readContactSentences, readTrackSentences } from './follow-up.ts'
import {
  readPairSentences,
  readRoutingSentences,
  readSupplySentences,
  readTerritorySentences,
  readTurnsSentences,
} from './giving.ts'
import {
  readCostSentences,
  readLanguageSentences,
  readNeglectSentences,
  readRetentionSentences,
  readScreeningSentences,
} from './housekeeping.ts'
import { readFitSentences, readSegmentSentences, readTermSentences, windowSentence } from './rules.ts'
import { own } from './saying.ts'

export type SectionRead = {
  readonly name: string
  readonly line: number
  /** What the section is for. */
  readonly says: string
  readonly sentences: readonly Sentence[]
}
export type Readings = { readonly sections: readonly SectionRead[]; readonly names: Names }

/**
 * A playbook as sentences for people who don't write YAML, each with its line, and each value with the way to it. Also one with errors
 * is read, as far as it can be; undefined only where the file can't be read at all.
 */
export function readingsOf(text: string): Readings | undefined {
  const tree = readTree(text, () => undefined)
  if (tree?.kind !== 'map') return undefined
  const root: Spot = { tree, path: [] }
  const names = namesIn(root)
  const gloss = glossaryOf(root)
  return {
    names,
    sections: entries(root).flatMap(({ name, line }) => {
      const spot = child(root, name)
      if (!spot) return []
      const said = saysOf(name)
      return [{ name, line, says: said, sentences: sentencesOf(name, spot, { names, gloss }) }]
    }),
  }
}

type Known = { readonly names: Names; readonly gloss: Glossary }

function sentencesOf(name: string, spot: Spot, { names, gloss }: Known): readonly Sentence[] {
  if (name === 'terms') return readTermSentences(spot, gloss)
  if (name === 'fit') return readFitSentences(spot, gloss)
  const reader = own(readers, name)
  if (!reader) return anySection(spot, names)
  const sentences = reader(spot, names)
  return [...sentences, ...whatIsLeft(spot, sentences)]
}

/** Nothing of a file goes unread: what has no place in a sentence is told as it stands. */
function whatIsLeft(section: Spot, sentences: readonly Sentence[]): readonly Sentence[] {
  const said = new Set(
    sentences.flatMap(({ parts }) => parts.flatMap(({ edit }) => (edit ? [String(edit.path)] : []))),
  )
  return textsIn(section).flatMap(({ tree, path }) => {
    if (said.has(String(path)) || saidOtherwise(path)) return []
    const names = path.slice(1).map((step) => (typeof step === 'number' ? step + 1 : step))
    const part = value({ tree, path }, { kind: 'text', label: String(names.at(-1) ?? '') })
    return [sentence(tree.line, `Also, ${names.join(', ')}: `, part, '.')]
  })
}

const textsIn = (spot: Spot): readonly Spot[] =>
  spot.tree.kind === 'text'
    ? [spot]
    : spot.tree.kind === 'list'
      ? items(spot).flatMap(textsIn)
      : entries(spot).flatMap(textsIn)

/** Names are heads of sentences; and what is only true is a clause, or there is none. */
const saidOtherwise = (path: Spot['path']): boolean => {
  const [key, above] = [path.at(-1), path.at(-2)]
  return (
    ['afterBrief', 'credit', 'optional', 'purpose'].includes(String(key)) ||
    (path[0] === 'segments' && key === 'name') ||
    (path.includes('escalate') && (above === 'escalate' || key === 'steward'))
  )
}

type Reader = (spot: Spot, names: Names) => readonly Sentence[]

const readers: Readonly<Record<string, Reader>> = {
  name: (spot) => [
    sentence(spot.tree.line, 'This playbook is called ', value(spot, { kind: 'text', label: 'Name' }), '.'),
  ],
  calendars: readCalendarSentences,
  segments: readSegmentSentences,
  windows: (spot, names) =>
    entries(spot).flatMap((window) =>
      windowSentence(window, `${own(owed, window.name) ?? window.name} is owed`, names),
    ),
  teams: readTeamSentences,
  objectives: readObjectiveSentences,
  qualified: readQualifiedSentences,
  handoff: readHandoffSentences,
  templates: readTemplateSentences,
  signatories: readSignatorySentences,
  language: readLanguageSentences,
  facts: readFactSentences,
  signals: readSignalSentences,
  intents: readIntentSentences,
  journey: readJourneySentences,
  routing: readRoutingSentences,
  territories: readTerritorySentences,
  turns: readTurnsSentences,
  pairs: readPairSentences,
  supply: readSupplySentences,
  contact: readContactSentences,
  cadences: readCadenceSentences,
  tracks: readTrackSentences,
  conversation: readConversationSentences,
  rejections: readRejectionSentences,
  neglect: readNeglectSentences,
  dispositions: readDispositionSentences,
  declines: readDeclineSentences,
  screening: readScreeningSentences,
  costs: readCostSentences,
  retention: readRetentionSentences,
}

const owed: Readonly<Record<string, string>> = {
  outcome: 'An outcome, counted from the first answer,',
  nurture: 'A look at each lead in nurture',
  decline: 'A polite no',
  review: 'A look at what was held back',
  acceptance: 'An answer to a hand-off',
  ruling: 'A ruling on a dispute',
  result: 'Word of what became of an appointment',
  step: 'The next step with a lead that was handed off',
  explanation: 'An explanation of what looks like neglect',
}

function saysOf(name: string): string {
  const shape = Object.entries(sections).find(([known]) => known === name)?.[1]
  const description = shape?.schema['description']
  return typeof description === 'string' ? description : 'Nothing that a playbook knows.'
}
