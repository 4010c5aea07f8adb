import type { Mark } from '../marks.ts'
import { marksAmong, toldMarks } from '../reading.ts'
import type { Signal } from './signal.ts'

const QUESTIONS_MIN = 2

/** What is found twice, as itself and within a longer one, is one. */
function distinct(phrases: readonly string[]): readonly string[] {
  const own = phrases.filter((phrase) => !/[?？]$/u.test(phrase))
  return own.filter((phrase) => !own.some((other) => other !== phrase && other.includes(phrase)))
}

/** A question that only sellers put may be a slip of somebody's; two aren't. */
export const invitesMuch: Signal = (reading) => {
  const asked = distinct(reading.marks.get('invites') ?? [])
  if (asked.length < QUESTIONS_MIN) return undefined
  const told = toldMarks(reading, ['invites'])
  const other = asked.find((phrase) => !told.includes(`“${phrase}”`))
  return `It ${told}, and again${other === undefined ? '' : ` (“${other}”)`}.`
}

/** What is ours, or what it would bring and cost us. */
const ofOurs: readonly Mark[] = ['yours', 'rates', 'mass', 'faults', 'promise', 'serves']

/** Such a question, and it is about what is ours or what it would bring us. */
export const invitesOurs: Signal = (reading) => {
  if (distinct(reading.marks.get('invites') ?? []).length === 0) return undefined
  const there = marksAmong(reading, ofOurs)
  return there.length > 0 ? `It ${toldMarks(reading, ['invites', ...there])}.` : undefined
}
