import type { PlaybookReadings, PlaybookSentence } from '../api/types.ts'
import { keyOf } from './findings-at.ts'

type Read = Pick<PlaybookReadings, 'sections'>

/** The sentences that the version in force doesn't say, each by its place. Where a sentence stands makes it no other. */
export function newSentences(before: Read, now: Read): ReadonlySet<string> {
  const known = new Map(before.sections.map(({ name, sentences }) => [name, new Set(withHeads(sentences))]))
  return new Set(
    now.sections.flatMap(({ name, sentences }) =>
      withHeads(sentences).flatMap((said, index) =>
        known.get(name)?.has(said) ? [] : [keyOf({ section: name, index })],
      ),
    ),
  )
}

/** A sentence is about the thing whose name was said last. */
function withHeads(sentences: readonly PlaybookSentence[]): readonly string[] {
  let about = ''
  return sentences.map(({ head, parts }) => {
    about = head ?? about
    return JSON.stringify([about, parts.map(({ text, edit }) => edit?.value ?? text)])
  })
}

export type Said = {
  readonly section: string
  /** The thing that it is about. */
  readonly about: string
  readonly line: number
  readonly text: string
}

/** The sentences at these places, each with the name of the thing that it is about. */
export const sentencesAt = ({ sections }: Read, places: ReadonlySet<string>): readonly Said[] =>
  sections.flatMap(({ name: section, sentences }) => {
    let about = ''
    return sentences.flatMap(({ head, line, parts }, index) => {
      about = head ?? about
      if (!places.has(keyOf({ section, index }))) return []
      const words = parts.map(({ text }) => text).join('')
      const name = about === '' || (head !== undefined && !/^[A-Z]/.test(words)) ? about : `${about}:`
      return [{ section, about, line, text: `${name} ${words}`.trim() }]
    })
  })
