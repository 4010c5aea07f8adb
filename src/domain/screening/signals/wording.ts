import { roadMarks } from '../marks.ts'
import type { Reading } from '../reading.ts'
import type { Signal } from './signal.ts'

const LEANS = 0.5
const LEANS_CLEARLY = 1.5
const LEANS_TO_BUYERS = -2
/** A few words lean by chance; and who comes by another road may offer something too: their work, their goods. */
const CHARS_MIN = 90

const leansToSellers = (least: number, { wording, marks, inquiry: { message } }: Reading): boolean =>
  wording.lean > least && message.length >= CHARS_MIN && !roadMarks.some((road) => marks.has(road))

/** More of its words are known from those who sell than from anybody else. */
export const sellersWords: Signal = (reading) =>
  leansToSellers(LEANS, reading)
    ? `Its words are those that sellers write: ${reading.wording.telling()}.`
    : undefined

/** So many more that a question beside them changes little. */
export const sellersWordsClearly: Signal = (reading) =>
  leansToSellers(LEANS_CLEARLY, reading) ? 'Its words are clearly those that sellers write.' : undefined

export const buyersWords: Signal = ({ wording }) =>
  wording.lean < LEANS_TO_BUYERS ? 'Its words are those of people who come with a wish.' : undefined
