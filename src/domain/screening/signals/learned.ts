import { knownWeights } from '../learned/known.ts'
import { type Manner, mannerOf } from '../learned/limits.ts'
import type { Place } from '../learned/pieces.ts'
import { type Side, tellingWords } from '../learned/telling.ts'
import { weighable, weightOfText } from '../learned/weigh.ts'
import { type Mark, sellingMarks } from '../marks.ts'
import { marksAmong, type Reading } from '../reading.ts'
import { isLong } from './length.ts'
import type { Signal } from './signal.ts'

const SHOWN_MAX = 5
const AGAINST_MAX = 2
/** So many of its words must speak for it: one word, however heavy, holds nobody, nor do two where something is asked or told. */
const TELLING_MIN: Readonly<Record<Manner, number>> = { silent: 2, questioning: 2, asking: 3 }

/** It weighs more than almost everything that people wrote in this manner who sell nothing, and says by which of its words. */
export const readsLikeSelling: Signal = (reading) => {
  const { limits } = knownWeights()
  if (!isLong(reading) || weightOf(reading) <= limits.silent) return undefined
  const manner = mannerOf(reading)
  if (weightOf(reading) <= limits[manner]) return undefined
  const by = wordsIn(reading, { place: 'message', side: 'selling' })
  if (by.length < TELLING_MIN[manner]) return undefined
  const sender = wordsIn(reading, { place: 'sender', side: 'selling' }).slice(0, 1)
  const against = wordsIn(reading, { place: 'message', side: 'asking' }).slice(0, AGAINST_MAX)
  const lessSo = against.length > 0 ? `; less so: ${quoted(against)}` : ''
  return `It reads like what is sold to us: ${quoted([...by, ...sender].slice(0, SHOWN_MAX))}${lessSo}.`
}

/** It weighs so little that it takes more than a few phrases to be a pitch. Said only of what has such phrases: all others needn't hear it. */
export const readsLikeAsking: Signal = (reading) => {
  if (marksAmong(reading, spoken).length === 0) return undefined
  if (weightOf(reading) >= knownWeights().limits.asker) return undefined
  const by = wordsIn(reading, { place: 'message', side: 'asking' })
  return by.length === 0 ? undefined : `It reads like what is asked of us: ${quoted(by)}.`
}

const spoken: readonly Mark[] = [...sellingMarks, 'invites']

/** Both signals go by one weight. */
const weighed = new WeakMap<Reading, number>()

function weightOf(reading: Reading): number {
  const known = weighed.get(reading)
  if (known !== undefined) return known
  const weight = weightOfText(knownWeights().lexicon, weighable(reading))
  weighed.set(reading, weight)
  return weight
}

const wordsIn = (reading: Reading, which: { place: Place; side: Side }): readonly string[] =>
  tellingWords(knownWeights().lexicon, weighable(reading)[which.place], which)

const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join(', ')
