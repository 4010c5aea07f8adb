import { isJoined } from './plain.ts'
import { phraseLetters } from './phrase-letters.ts'
import type { Entry } from './branches.ts'
import { trieOf } from './lay-out.ts'
import { type Found, searchIn } from './walk.ts'

/**
 * Phrases of one language by what they mean, separated by `|`. `*` stands for the rest of a word ("optimi* your site"),
 * `…` for up to three words (six signs where words aren't parted).
 */
export type Phrases<Mark extends string> = Readonly<Partial<Record<Mark, string>>>
/** Finds them in a text that is parted into its words (`wordsOf`). */
export type Phrasebook<Mark extends string> = (words: string) => readonly Found<Mark>[]

/** One walk over the text finds the phrases of all languages at once. */
export function phrasebookOf<Mark extends string>(languages: readonly Phrases<Mark>[]): Phrasebook<Mark> {
  const steps = phrasebookInSteps(languages)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same, a little at a time: so many take long enough that somebody would notice. */
export function* phrasebookInSteps<Mark extends string>(
  languages: readonly Phrases<Mark>[],
): Generator<undefined, Phrasebook<Mark>> {
  const entries = new Map<string, Entry<Mark> & { readonly marks: Mark[] }>()
  for (const phrases of languages) {
    for (const mark in phrases)
      for (const phrase of (phrases[mark] ?? '').split('|'))
        if (phrase.trim() !== '') enter(entries, phrase, mark)
    yield
  }
  return searchIn(yield* trieOf([...entries.values()]))
}

function enter<Mark>(
  entries: Map<string, Entry<Mark> & { readonly marks: Mark[] }>,
  phrase: string,
  mark: Mark,
): void {
  const letters = phraseLetters(phrase)
  const known = entries.get(letters)
  if (known === undefined) {
    const last = phrase.trim().at(-1) ?? ''
    entries.set(letters, { letters, marks: [mark], anywhere: isJoined(last.charCodeAt(0)) })
  } else if (!known.marks.includes(mark)) known.marks.push(mark)
}
