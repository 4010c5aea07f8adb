import type { SentencePart } from '../api/types.ts'

export type Glued = {
  readonly part: SentencePart
  /** What no line break may part from it. */
  readonly before: string
  readonly after: string
}

/** Quotes and stops belong to the value that they stand beside, and are not left alone at the end or the beginning of a line. */
export const glued = (parts: readonly SentencePart[]): readonly Glued[] =>
  parts.map((part, index) => {
    if (isShort(part)) {
      const [before, after] = [parts[index - 1], parts[index + 1]]
      return {
        part,
        before: before && !before.edit ? (ending.exec(before.text)?.[0] ?? '') : '',
        after: after && !after.edit ? (beginning.exec(after.text)?.[0] ?? '') : '',
      }
    }
    if (part.edit) return { part, before: '', after: '' }
    const [last, next] = [parts[index - 1], parts[index + 1]]
    const text = isShort(next) ? part.text.replace(ending, '') : part.text
    return {
      part: { ...part, text: isShort(last) ? text.replace(beginning, '') : text },
      before: '',
      after: '',
    }
  })

/** A longer one takes lines of its own. */
const LETTERS_MAX = 40
const isShort = (part: SentencePart | undefined): boolean =>
  part?.edit !== undefined && part.text.length <= LETTERS_MAX

const ending = /[“(]+$/
const beginning = /^[.,;:”)]+/
