import type { Mark } from '../marks.ts'
import { toldMarks } from '../reading.ts'
import { kindsOf } from './manner.ts'
import type { Signal } from './signal.ts'

const halves: readonly Mark[] = ['bait', 'hook']
const HOOKED_MIN = 3

/** Something dangled before us, and what we should do for it. */
export const baited: Signal = (reading) =>
  kindsOf(reading, halves) === halves.length ? `It ${toldMarks(reading, halves)}.` : undefined

/** So much of both that a wish among it is part of the tale. */
export const baitedMuch: Signal = (reading) => {
  const words = halves.flatMap((mark) => reading.marks.get(mark) ?? [])
  return baited(reading) !== undefined && new Set(words).size >= HOOKED_MIN
    ? `It ${toldMarks(reading, halves)}, more than once.`
    : undefined
}

export const lure: Signal = (reading) =>
  reading.marks.has('lure') ? `It ${toldMarks(reading, ['lure'])}.` : undefined
