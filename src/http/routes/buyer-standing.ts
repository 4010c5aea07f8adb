import type { Wishes } from '#domain/cadence/cadence.ts'
import type { Language } from '#domain/form/sheet.ts'
import { isAskedAfter } from '#domain/lead/rate-answer.ts'
import { channels, type Channel } from '#domain/lead/touch.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { BuyerStatus } from '#store/views/buyer-status.ts'
import type { BuyerAct, BuyerPage } from '../pages/buyer-page.ts'
import { buyerWords, dayParts, roleIn, type DayPart, type WayToReach } from '../pages/buyer-words/words.ts'

type Standing = Omit<BuyerPage, 'firmName' | 'token' | 'language' | 'zone' | 'locale'>

/** How a buyer's request stands, and what they may say to us about it now. */
export function standingOf(
  status: BuyerStatus,
  about: { readonly at: Instant; readonly language: Language; readonly ways: readonly WayToReach[] },
): Standing {
  if (status.erased || status.place === 'forgotten') return { state: 'forgotten', acts: new Set() }
  const ends = endOf(status, about)
  const acts = new Set<BuyerAct>([...ends.acts, ...(proofOf(status) ? (['data'] as const) : [])])
  const { ways } = about
  return {
    ...ends,
    acts,
    sent: sentOf(status),
    reach: { ways, wished: waysIn(status.wishes.channels ?? []), part: partOf(status.wishes) },
    readiness: status.readiness ?? undefined,
    proof: proofOf(status),
  }
}

const open: readonly BuyerAct[] = ['not-heard', 'call', 'readiness', 'later', 'reach', 'correct', 'withdraw']

function endOf(
  status: BuyerStatus,
  { at, language }: { readonly at: Instant; readonly language: Language },
): Standing {
  const said = buyerWords[language]
  const by = status.limit ?? status.promised.by ?? undefined
  const due = by === undefined ? {} : { by, late: by < at }
  if (status.lead === null) return { ...due, state: 'received', acts: new Set() }
  const first = status.owner?.split(' ')[0]
  const who = first ? { who: { first, role: roleIn(said, status.ownerRoles ?? []) } } : {}
  if (status.status === 'resolved') return { ...who, ...resolved(status, language) }
  const acts = new Set(status.historical ? [] : open)
  if (status.answered && status.limit === null) return { ...who, acts, state: 'answered' }
  return { ...who, ...due, acts, state: 'waiting' }
}

function resolved({ outcome, returnsAt, helped, historical }: BuyerStatus, language: Language): Standing {
  if (returnsAt !== null)
    return { state: 'later', until: returnsAt, acts: new Set<BuyerAct>(['call', 'correct', 'withdraw']) }
  const rates = helped === null && !historical && outcome !== null && isAskedAfter(outcome)
  const acts = new Set<BuyerAct>(rates ? ['rate'] : [])
  if (outcome === 'withdrawn') return { state: 'withdrawn', acts }
  const words = outcome && buyerWords[language].outcomes[outcome]
  return { state: 'resolved', acts, ...(words && { outcomeWords: words }) }
}

/** Their own words; an address and a number only as far as whoever gave them will know them again. */
function sentOf({ sentAt: at, message, email, phone }: BuyerStatus): NonNullable<BuyerPage['sent']> {
  return {
    at,
    ...(message !== undefined && { message }),
    ...(email && { mail: maskedMail(email) }),
    ...(phone && { phone: maskedNumber(phone) }),
  }
}

const maskedMail = (email: string): string => {
  const [name = '', domain = ''] = email.split(/@(?=[^@]*$)/)
  return `${name.slice(0, 1)}…@${domain}`
}
const maskedNumber = (phone: string): string => `… ${phone.replaceAll(/\D/g, '').slice(-2)}`

/** What they are asked for before anything is shown or deleted; without either a person has to look. */
export const proofOf = ({ prospect, email, phone }: BuyerStatus): 'mail' | 'number' | undefined => {
  if (prospect === null) return undefined
  return email ? 'mail' : phone ? 'number' : undefined
}

/** The ways that the firm uses, each once: a call that reaches a machine is still a call. */
export const waysIn = (some: readonly Channel[]): readonly WayToReach[] => [
  ...new Set(some.map((way): WayToReach => (way === 'voicemail' ? 'call' : way))),
]
export const usualWays: readonly WayToReach[] = ['mail', 'call']
export const isWay = (text: string): text is WayToReach =>
  text !== 'voicemail' && channels.some((channel) => channel === text)

/** From when to when on working days, in minutes of their own day. */
const hours: Readonly<Record<Exclude<DayPart, 'any'>, readonly [number, number]>> = {
  mornings: [8 * 60, 12 * 60],
  afternoons: [12 * 60, 17 * 60],
  evenings: [17 * 60, 20 * 60],
}
export const isDayPart = (text: string): text is DayPart => dayParts.some((part) => part === text)

export function weekOf(part: DayPart): Wishes['hours'] {
  if (part === 'any') return undefined
  const day = [hours[part]]
  return [day, day, day, day, day, [], []]
}

const partOf = ({ hours: week }: Wishes): DayPart =>
  dayParts.find((part) => JSON.stringify(weekOf(part)) === JSON.stringify(week)) ?? 'any'
