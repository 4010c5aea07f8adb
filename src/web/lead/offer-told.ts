import type { LedgerEvent } from '../api/types.ts'
import type { RouteStep } from './route-words.ts'

export type OfferTold = {
  readonly name: string
  readonly sentence: string
  readonly steps: readonly RouteStep[]
}
type Name = (id: string) => string
type Fields = Readonly<Record<string, unknown>>

/** The last time that somebody came to have the lead, and why. */
export function offerOf(events: readonly LedgerEvent[], name: Name): OfferTold | undefined {
  const last = events.findLast(({ type }) => given.has(type))
  if (!last) return undefined
  const to = name(textIn(last.data, 'to'))
  if (last.type !== 'LeadOffered')
    return { name: to, sentence: `${last.byName ?? 'Somebody'} gave it to them by hand.`, steps: [] }
  const route = fieldsIn(last.data, 'route')
  const turn = fieldsIn(route, 'turn')
  return {
    name: to,
    sentence: becauseWords(textIn(last.data, 'because'), turn),
    steps: stepsIn(route, name),
  }
}

const given: ReadonlySet<string> = new Set(['LeadOffered', 'LeadAssigned', 'LeadTakenOver'])

const reasons: Readonly<Record<string, string>> = {
  'by turn': 'It was their turn.',
  'a turn given back': 'A turn was given back to them, because an earlier one brought nothing.',
  'had their last lead': 'They had this person’s last lead.',
  'has an open lead of the same account': 'They have an open lead of the same account.',
  'looks after the account': 'They look after the account.',
  'is to meet them': 'They are to meet them, by the appointment that was agreed.',
  'nobody else fits': 'Nobody else fitted, so the fallback was asked.',
  'its owner has left': 'Whoever had it has left.',
  'somebody is on duty again': 'It waited until somebody was there.',
}

/** Why them, in a sentence, and which turn it was. */
export const becauseWords = (because: string, turn: Fields | null): string =>
  `${reasons[because] ?? `Because ${because}.`}${turnWords(turn ?? {})}`

function turnWords(turn: Fields): string {
  const [nth, length, among, had, share] = ['nth', 'length', 'among', 'had', 'share'].map((key) => turn[key])
  if (typeof nth !== 'number' || typeof length !== 'number') return ''
  const round = ` Turn ${nth} of ${length} in a round of ${Number(among)}`
  return `${round}; ${Number(had)} of their ${Number(share)} in it.`
}

function stepsIn(route: Fields, name: Name): readonly RouteStep[] {
  const lines = route['lines']
  if (!Array.isArray(lines)) return []
  return lines.filter(isFields).map((line) => {
    const [of, because, count, who] = [line['of'], line['because'], line['count'], line['who']]
    return {
      asked: textIn(line, 'asked'),
      verdict: textIn(line, 'verdict'),
      of: typeof of === 'string' ? of : undefined,
      because: typeof because === 'string' ? because : undefined,
      count: typeof count === 'number' ? count : undefined,
      who: Array.isArray(who) ? who.filter((id) => typeof id === 'string').map(name) : [],
    }
  })
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const fieldsIn = (fields: Fields, key: string): Fields => {
  const value = fields[key]
  return isFields(value) ? value : {}
}
const textIn = (fields: Fields, key: string): string => {
  const value = fields[key]
  return typeof value === 'string' ? value : ''
}
