import { askingMarks, sellingMarks, type Mark } from '../marks.ts'
import { marksAmong, toldMarks } from '../reading.ts'
import type { Signal } from './signal.ts'

const atLeast =
  (kinds: number, about: { readonly side: readonly Mark[]; readonly says: string }): Signal =>
  (reading) => {
    const there = marksAmong(reading, about.side)
    return there.length >= kinds ? `${about.says}: ${toldMarks(reading, there)}.` : undefined
  }

/** Two marks of selling of different kinds: a pitch, unless it also asks. */
export const sells = atLeast(2, { side: sellingMarks, says: 'It sells to us' })
export const sellsHard = atLeast(4, { side: sellingMarks, says: 'It sells to us' })
export const asks = atLeast(1, { side: askingMarks, says: 'It asks' })
export const asksMuch = atLeast(2, { side: askingMarks, says: 'It asks' })

export const lure: Signal = (reading) =>
  reading.marks.has('lure') ? `It ${toldMarks(reading, ['lure'])}.` : undefined
