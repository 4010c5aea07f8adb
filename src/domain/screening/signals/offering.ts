import { askingMarks, roadMarks, type Mark } from '../marks.ts'
import { saysPlease } from '../persons.ts'
import { type Reading, toldMarks } from '../reading.ts'
import { isLong } from './length.ts'
import type { Signal } from './signal.ts'

/** Whether anything is asked, begged for, or told of what they need themselves. */
export const asksAnything = (reading: Reading): boolean =>
  anything.some((mark) => reading.marks.has(mark)) || saysPlease(reading.words)
const anything: readonly Mark[] = [...askingMarks, ...roadMarks, 'plain', 'wants']

/** It holds nobody by itself: many a buyer only says hello, or what they heard of us. */
export const asksNothing: Signal = (reading) =>
  isLong(reading) && !asksAnything(reading)
    ? 'It asks nothing of us, and says nothing of what it needs.'
    : undefined

/** What no buyer says by the way, as long as nothing is asked: a rate, what they do for us, a mailing's greeting, what is wrong with our pages. */
const little: readonly Mark[] = ['rates', 'serves', 'mass', 'faults', 'chases']
/** A trade is what somebody has, and “award-winning” what they are proud of; told twice, it is on offer. */
const proud: readonly Mark[] = ['promise', 'trade']
const PROUD_PHRASES_MIN = 2

/** Where words aren't parted, a phrase has no space in it. */
const isMoreThanAWord = (words: string): boolean => words.includes(' ') || DENSE.test(words)
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u

/** One mark of selling in more than a word, from somebody who asks nothing: that is more than a buyer's slip. */
export const sellsALittle: Signal = (reading) => {
  const { marks } = reading
  const plainly = little.filter((mark) => marks.get(mark)?.some(isMoreThanAWord))
  const told = new Set(proud.flatMap((mark) => marks.get(mark) ?? []))
  const proudly = told.size < PROUD_PHRASES_MIN ? [] : proud.filter((mark) => marks.has(mark))
  const there = [...plainly, ...proudly]
  return there.length > 0 ? `It ${toldMarks(reading, there)}.` : undefined
}
