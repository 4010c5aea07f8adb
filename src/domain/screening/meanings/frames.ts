import type { Language } from '../marks.ts'
import { before } from './compose.ts'

/**
 * Frames that tell who is to do something for whom: what somebody has to spare, what they find wrong with what is ours, whom
 * they ask for on our side; and what only those write who write to many: how to be left alone, and that they wrote before.
 */
export type Frames = {
  /** What sellers have: `we have` … */
  readonly weHave: string
  /** … to spare: `available`. */
  readonly toSpare: string
  /** What is the reader's: `your site` … */
  readonly yourPlace: string
  /** … and what is wrong with it: `is slow`. */
  readonly isBad: string
  /** `who looks after` … */
  readonly who: string
  /** … `on your side`. */
  readonly onYourSide: string
  /** What only somebody asks who wants to change it: `what do you pay`. */
  readonly dealings: string
  /** How not to be written to again. */
  readonly leaves: string
  /** That they wrote before, as mailings say it. */
  readonly chases: string
}

export const framed = (words: Frames): Language => ({
  offer: before(words.weHave, words.toSpare),
  faults: before(words.yourPlace, words.isBad),
  invites: `${before(words.who, words.onYourSide)}|${words.dealings}`,
  leaves: words.leaves,
  chases: words.chases,
})
