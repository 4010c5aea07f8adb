import { askingMarks, roadMarks, type Mark, type RoadMark } from '../marks.ts'
import { marksAmong, toldMarks, type Reading } from '../reading.ts'
import { isLong } from './length.ts'
import type { Signal } from './signal.ts'

const SELLS_KINDS_MIN = 2
const SELLS_HARD_KINDS_MIN = 3
const ROAD_PHRASES_MIN = 2

/** What somebody does who sells; the other marks are only what it is about, and a buyer in that trade has them too. */
const acts: ReadonlySet<Mark> = new Set([
  'offer',
  'serves',
  'promise',
  'approach',
  'mass',
  'leaves',
  'chases',
])

/** Found together they're still what a polite buyer says: "I came across your website and have 5,000 € for it". */
const courtesies: ReadonlySet<Mark> = new Set(['approach', 'yours', 'rates'])

const EXCUSED_KINDS_MAX = 3

/** How many kinds of marks have words of their own: “gratis” alone is one, whatever it may mean. */
export function kindsOf({ marks }: Reading, there: readonly Mark[]): number {
  const taken = new Set<string>()
  for (const mark of there) {
    const own = marks.get(mark)?.find((words) => !taken.has(words))
    if (own !== undefined) taken.add(own)
  }
  return taken.size
}

/** Asks a question in which nothing sells, does nothing for us, and doesn't ask what we want: so sell those who have a trade of their own. */
export const asksPlainly = ({ marks }: Reading): boolean =>
  marks.has('plain') && !marks.has('serves') && !marks.has('invites')

const sellsAtLeast =
  (kinds: number): Signal =>
  (reading) => {
    const there = reading.selling
    if (there.length < kinds) return undefined
    const does = there.some((mark) => acts.has(mark)) && there.some((mark) => !courtesies.has(mark))
    if (there.length <= EXCUSED_KINDS_MAX && asksPlainly(reading)) return undefined
    return does && kindsOf(reading, there) >= kinds
      ? `It sells to us: it ${toldMarks(reading, there)}.`
      : undefined
  }

/** Two kinds of marks of selling: a pitch, unless it also asks. */
export const sells = sellsAtLeast(SELLS_KINDS_MIN)
/** Three: a pitch, unless it asks more than in passing. */
export const sellsHard = sellsAtLeast(SELLS_HARD_KINDS_MIN)

const LOUD_KINDS_MIN = 5

/** So many kinds of selling, and a question only sellers ask: a “could you” among them is theirs. */
export const sellsLoudly: Signal = (reading) => {
  const { selling, marks } = reading
  return marks.has('invites') && selling.length + 1 >= LOUD_KINDS_MIN && !marks.has('ours')
    ? `It sells to us in many ways: it ${toldMarks(reading, [...selling, 'invites'])}.`
    : undefined
}

const others: readonly Mark[] = [...askingMarks, ...roadMarks]

/** A trade that is sold through forms, and one more mark of selling, from somebody who asks nothing and tells nothing of themselves. */
export const onlyTrades: Signal = (reading) => {
  const { marks, selling } = reading
  if (!marks.has('trade') || selling.length < 2 || asksPlainly(reading)) return undefined
  return marksAmong(reading, others).length === 0 && isLong(reading)
    ? `It ${toldMarks(reading, selling)}, and asks nothing of us.`
    : undefined
}

export const invites: Signal = (reading) =>
  reading.marks.has('invites') ? `It ${toldMarks(reading, ['invites'])}.` : undefined

export const wants: Signal = (reading) =>
  reading.marks.has('wants') ? `It ${toldMarks(reading, ['wants'])}.` : undefined

export const asksUs = (reading: Reading): boolean => reading.marks.has('wish') || reading.marks.has('ours')

export const asks: Signal = (reading) =>
  asksUs(reading) ? `It ${toldMarks(reading, marksAmong(reading, askingMarks))}.` : undefined

export const asksMuch: Signal = (reading) =>
  asksUs(reading) && marksAmong(reading, askingMarks).length > 1 ? 'It asks in more than one way.' : undefined

/** Work, a partnership, studies, the press … said plainly enough to be what it is about. */
export const anotherRoad: Signal = (reading) => {
  const mark = otherRoad(reading)
  return mark ? `It ${toldMarks(reading, [mark])}.` : undefined
}

export const otherRoad = ({ marks }: Reading): RoadMark | undefined =>
  roadMarks.find((road) => (marks.get(road)?.length ?? 0) >= ROAD_PHRASES_MIN)
