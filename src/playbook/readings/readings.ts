import { sections } from '../grammar/sections.ts'
import { readTree } from '../tree.ts'
import { anySection } from './any-section.ts'
import { child, entries, type Names, namesIn, type Sentence, sentence, type Spot, value } from './parts.ts'
import {
  readCalendarSentences,
  readHandoffSentences,
  readObjectiveSentences,
  readQualifiedSentences,
  readSignatorySentences,
  readTeamSentences,
  readTemplateSentences,
} from './people.ts'
import { readFitSentences, readSegmentSentences, readTermSentences, windowSentence } from './rules.ts'

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
  return {
    names,
    sections: entries(root).flatMap(({ name, line }) => {
      const spot = child(root, name)
      if (!spot) return []
      const said = saysOf(name)
      return [{ name, line, says: said, sentences: sentencesOf(name, spot, names) }]
    }),
  }
}

function sentencesOf(name: string, spot: Spot, names: Names): readonly Sentence[] {
  const own = readers[name]
  if (own) return own(spot, names)
  return anySection(spot, names)
}

const readers: Readonly<Record<string, (spot: Spot, names: Names) => readonly Sentence[]>> = {
  name: (spot) => [
    sentence(spot.tree.line, 'This playbook is called ', value(spot, { kind: 'text', label: 'Name' }), '.'),
  ],
  calendars: readCalendarSentences,
  terms: readTermSentences,
  fit: readFitSentences,
  segments: readSegmentSentences,
  windows: (spot, names) =>
    entries(spot).flatMap((window) => windowSentence(window, `${capital(window.name)} is owed`, names)),
  teams: readTeamSentences,
  objectives: readObjectiveSentences,
  qualified: readQualifiedSentences,
  handoff: readHandoffSentences,
  templates: readTemplateSentences,
  signatories: readSignatorySentences,
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function saysOf(name: string): string {
  const shape = Object.entries(sections).find(([known]) => known === name)?.[1]
  const description = shape?.schema['description']
  return typeof description === 'string' ? description : 'Nothing that a playbook knows.'
}
