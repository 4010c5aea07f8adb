import { knownWeights } from '../learned/known.ts'
import { standingOf, hasSellingPhrase, type Manner, mannerOf } from '../learned/limits.ts'
import type { Place } from '../learned/piece-numbers.ts'
import { type Telling, tellingWords } from '../learned/telling.ts'
import type { Weighable } from '../learned/weigh.ts'
import { isLong } from './length.ts'
import { asksMuch, otherRoad } from './manner.ts'
import type { Signal } from './signal.ts'

const SHOWN_MAX = 5
const AGAINST_MAX = 2
/** So many of its words must speak for it: one word, however heavy, holds nobody, nor do two where something is asked or told. */
const TELLING_MIN: Readonly<Record<Manner, number>> = { silent: 2, questioning: 2, asking: 3 }

/**
 * It weighs more than almost everything that people wrote in this manner who sell nothing, and says by which of its words. It is not even
 * looked for in what asks in more than one way, or came by another road.
 */
export const readsLikeSelling: Signal = (reading) => {
  if (!isLong(reading) || asksMuch(reading) !== undefined || otherRoad(reading) !== undefined)
    return undefined
  const { weight, text } = reading.weighed()
  if (weight <= 0) return undefined
  const manner = mannerOf(reading)
  if (weight <= knownWeights().limits[manner][standingOf(reading)]) return undefined
  const words = wordsIn(text, 'message')
  const by = words('selling')
  if (by.length < TELLING_MIN[manner]) return undefined
  const sender = by.length < SHOWN_MAX ? wordsIn(text, 'sender')('selling').slice(0, 1) : []
  const against = words('asking').slice(0, AGAINST_MAX)
  const lessSo = against.length > 0 ? `; less so: ${quoted(against)}` : ''
  return `It reads like what is sold to us: ${quoted([...by, ...sender])}${lessSo}.`
}

/** It weighs so little that it takes more than a few phrases to be a pitch. Said only of what has such phrases: all others needn't hear it. */
export const readsLikeAsking: Signal = (reading) => {
  if (!hasSellingPhrase(reading)) return undefined
  const { weight, text } = reading.weighed()
  if (weight >= knownWeights().limits.asker) return undefined
  const by = wordsIn(text, 'message')('asking')
  return by.length === 0 ? undefined : `It reads like what is asked of us: ${quoted(by)}.`
}

const wordsIn = (text: Weighable, place: Place): Telling =>
  tellingWords(knownWeights().lexicon, text[place], place)

const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join(', ')
