import { askingMarks, roadMarks, type Mark } from '../marks.ts'
import { saysPlease, speaksOfBoth } from '../persons.ts'
import { wordsOf } from '../plain.ts'
import { marksAmong, toldMarks } from '../reading.ts'
import { isLong } from './length.ts'
import type { Signal } from './signal.ts'

export const asksNothing: Signal = (reading) =>
  isLong(reading) &&
  marksAmong(reading, [...askingMarks, ...roadMarks, 'plain', 'wants']).length === 0 &&
  !saysPlease(wordsOf(reading.text))
    ? 'It asks nothing of us, and says nothing of what it needs.'
    : undefined

/** They do something, and speak of us, and want nothing: that is an offer, whatever it is of. */
export const offersItself: Signal = (reading) =>
  asksNothing(reading) !== undefined && speaksOfBoth(wordsOf(reading.text))
    ? 'It speaks of what they do and of us, and asks nothing.'
    : undefined

const little: readonly Mark[] = ['yours', 'rates', 'mass', 'approach', 'faults', 'chases', 'hook']

/** One mark of selling in more than a word, from somebody who asks nothing: that is more than a buyer's slip. */
export const sellsALittle: Signal = (reading) => {
  const there = little.filter((mark) => reading.marks.get(mark)?.some((words) => words.includes(' ')))
  return there.length > 0 ? `It ${toldMarks(reading, there)}.` : undefined
}

export const namesPrices: Signal = (reading) => {
  const price = reading.marks.get('rates')?.find((words) => /\d/u.test(words))
  return price === undefined ? undefined : `It names a price (“${price}”).`
}
