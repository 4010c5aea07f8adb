import { hash } from 'node:crypto'

/** People enough that few are alike, at organisations of very different sizes: made up of syllables, the same for the same number. */
const onsets = 'b br ch d dr f g gr h j k kl l m n p pr r s st t tr v w z'.split(' ')
const middles = 'a e i o u ai ei ou an er in on ar el or'.split(' ')
const ends = 'a son sen berg ton man ez ski ova ini er i o ley field mann'.split(' ')

export type MadeUp = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly free: boolean
}

const HEX = 8
const FREE_SHARE = 0.35
const PEOPLE_AN_ORGANISATION = 8

/** Person `number` of `many`: a third writes from a free provider, the others from firms, of which the largest has thousands of them. */
export function madeUp(number: number | string, many = 1_000_000): MadeUp {
  const digits = hash('sha256', `person ${number}`)
  const chance = (place: number) =>
    Number.parseInt(digits.slice(place * HEX, (place + 1) * HEX), 16) / 2 ** (HEX * 4)
  const pick = (words: readonly string[], share: number) => words[Math.floor(share * words.length)] ?? ''
  const word = (from: number, seed: number) =>
    `${pick(onsets, chance(from))}${pick(middles, (chance(from) * 97 + seed) % 1)}${pick(onsets, chance(from + 1))}${pick(ends, (chance(from + 1) * 97 + seed) % 1)}`
  const [given, family] = [capital(word(0, 0.1)), capital(word(2, 0.7))]
  const firms = Math.max(1, Math.floor(many / PEOPLE_AN_ORGANISATION))
  const firm = Math.floor(chance(4) ** 2 * firms)
  const free = chance(5) < FREE_SHARE
  const local = `${given}.${family}${Math.floor(chance(6) * 1_000_000)}`.toLowerCase()
  const phone = `+4420${String(10_000_000 + Math.floor(chance(7) * 89_999_999))}`
  return {
    ...{ name: `${given} ${family}`, phone, free },
    email: `${local}@${free ? 'gmail.com' : `firm-${firm}.example`}`,
    company: `${capital(word(4, 0.3))} ${firm} Ltd`,
  }
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
