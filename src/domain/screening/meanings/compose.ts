import type { Language } from '../marks.ts'

/**
 * Words of one language by what they mean, separated by `|` and written as phrases are. They are combined here, so that a pitch
 * is known by who does what to whom, whatever it sells.
 */
export type Meanings = {
  /** What sellers do, said of themselves: `we build`. */
  readonly weDo: string
  /** The reader, and what is the reader's. */
  readonly you: string
  /** Whom sellers have do it: `our engineers`. */
  readonly ourPeople: string
  /** What sellers do first, or ask leave to: `can i`. */
  readonly mayI: string
  /** … do what: `send you`. */
  readonly reachYou: string
  /** What they promise to do to something: `cut`. */
  readonly better: string
  /** … of the reader's: `your costs`. */
  readonly yourThings: string
  /** What the reader should do now. */
  readonly doNow: string
}

const listed = (words: string): readonly string[] =>
  words
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Every word of one list before every word of another, with up to three words between. */
export const before = (first: string, second: string): string =>
  listed(first)
    .flatMap((one) => listed(second).map((other) => `${one} … ${other}`))
    .join('|')

/** The same with nothing between: found in fewer steps. */
export const beside = (first: string, second: string): string =>
  listed(first)
    .flatMap((one) => listed(second).map((other) => `${one} ${other}`))
    .join('|')

export const composed = (words: Meanings): Language => ({
  serves: [before(words.weDo, words.you), before(words.ourPeople, words.you), words.ourPeople].join('|'),
  invites: [before(words.mayI, words.reachYou), words.doNow].join('|'),
  promise: before(words.better, words.yourThings),
})
