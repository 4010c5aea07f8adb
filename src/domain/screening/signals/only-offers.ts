import { askingMarks, roadMarks, sellingMarks, type Mark } from '../marks.ts'
import { saysPlease } from '../persons.ts'
import { marksAmong, toldMarks, type Reading } from '../reading.ts'
import { isLong } from './length.ts'
import { asksPlainly } from './manner.ts'
import type { Signal } from './signal.ts'

/** One word of another road in passing isn't what an offer is about. */
const isSaidPlainly = (words: readonly string[], offers: number): boolean =>
  words.length > 1 || words.some((each) => offers < 2 || each.includes(' '))

/** One of these is enough where somebody says nothing of what they want themselves. */
const alone: readonly Mark[] = ['offer', 'invites', 'serves', 'promise']

/** One phrase with nothing beside it has held more buyers than sellers, among messages nobody knew; a whole question of a seller's is more than that. */
function isOnePhrase({ marks }: Reading): boolean {
  let only: string | undefined
  for (const mark of beside)
    for (const words of marks.get(mark) ?? []) if (words !== (only ??= words)) return false
  return only !== undefined && !/[?？]/u.test(only)
}
const beside: readonly Mark[] = [...sellingMarks, 'invites']

export const onlyOffers: Signal = (reading) => {
  const there = marksAmong(reading, alone)
  if (there.length === 0 || !isLong(reading)) return undefined
  if (asksPlainly(reading) && there.every((mark) => mark === 'offer' || mark === 'promise')) return undefined
  const others = [
    ...marksAmong(
      reading,
      askingMarks.filter((mark) => mark !== 'situation' || there.length < 2),
    ),
    ...roadMarks.filter((road) => isSaidPlainly(reading.marks.get(road) ?? [], there.length)),
  ]
  if (there.length === 1 && saysPlease(reading.words)) return undefined
  if (isOnePhrase(reading)) return undefined
  return others.length === 0 ? `It ${toldMarks(reading, there)}, and asks nothing of us.` : undefined
}
