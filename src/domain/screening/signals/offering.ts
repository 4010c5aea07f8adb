import { askingMarks, roadMarks, type Mark } from '../marks.ts'
import { saysPlease } from '../persons.ts'
import { marksAmong, toldMarks } from '../reading.ts'
import { isLong } from './length.ts'
import type { Signal } from './signal.ts'

/** It holds nobody by itself: many a buyer only says hello, or what they heard of us. */
export const asksNothing: Signal = (reading) =>
  isLong(reading) &&
  marksAmong(reading, [...askingMarks, ...roadMarks, 'plain', 'wants']).length === 0 &&
  !saysPlease(reading.words)
    ? 'It asks nothing of us, and says nothing of what it needs.'
    : undefined

/** What no buyer says by the way: a rate, a mailing's greeting, what is wrong with our pages, a letter that chases its own. */
const little: readonly Mark[] = ['rates', 'mass', 'faults', 'chases']

/** One mark of selling in more than a word, from somebody who asks nothing: that is more than a buyer's slip. */
export const sellsALittle: Signal = (reading) => {
  const there = little.filter((mark) => reading.marks.get(mark)?.some((words) => words.includes(' ')))
  return there.length > 0 ? `It ${toldMarks(reading, there)}.` : undefined
}
