import type { Inquiry, ScreeningFacts } from './inquiry.ts'
import { roadMarks, spokenMarks, type Mark } from './marks.ts'
import { directed, namesOnlyGoods } from './direction.ts'
import type { Phrasebook } from './phrasebook.ts'
import { plain, wordsOf } from './plain.ts'
import { opensAsSellersDo } from './openings.ts'
import { sentencesOf, withoutQuotes } from './sentences.ts'

/** An inquiry read once; every signal looks at this. */
export type Reading = {
  readonly inquiry: Inquiry
  readonly facts: ScreeningFacts
  /** The phrases found in the message, by what they mean; the longest of each first. */
  readonly marks: ReadonlyMap<Mark, readonly string[]>
  readonly domain: string
  readonly plainName: string
  readonly plainCompany: string
  /** The message in plain spelling, without what it quotes. */
  readonly text: string
  /** Its words, sentence after sentence, each with a space before and after it. */
  readonly words: string
  /** The same, with `?` after each question. */
  readonly asked: string
}

const MESSAGE_CHARS_READ_MAX = 6_000

export function readInquiry(
  inquiry: Inquiry,
  about: { facts: ScreeningFacts; phrases: Phrasebook<Mark> },
): Reading {
  const found = new Map<Mark, string[]>()
  const text = plain(withoutQuotes(inquiry.message.slice(0, MESSAGE_CHARS_READ_MAX)))
  const read = sentencesOf(text).map((sentence) => {
    const words = wordsOf(sentence.text)
    const raw = about.phrases(words)
    return { question: sentence.question, words, raw, found: directed({ ...sentence, words }, raw) }
  })
  const opens = opensAsSellersDo(read)
  for (const [at, { raw, found: directedly }] of read.entries()) {
    for (const { mark, words } of at === 0 && opens ? raw : directedly) {
      const known = found.get(mark)
      if (known === undefined) found.set(mark, [words])
      else if (!known.includes(words)) known.push(words)
    }
  }
  const figures = figuresIn(inquiry.message).filter(
    ([mark]) => mark !== 'promise' || promisesUs(found) || LINK.test(inquiry.message),
  )
  for (const [mark, words] of figures) found.set(mark, [...(found.get(mark) ?? []), words])
  const domain = inquiry.email
    .slice(inquiry.email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  if (offering.some((mark) => found.has(mark)) && namesOnlyGoods(found.get('wish') ?? []))
    found.delete('wish')
  if (speaksForNobody(found, about.facts)) found.set('freemail', [domain])
  const words = read.map((sentence) => sentence.words).join('')
  const asked = read.map((sentence) => (sentence.question ? `${sentence.words}? ` : sentence.words)).join('')
  const [plainName, plainCompany] = [plain(inquiry.name), plain(inquiry.company)]
  return { inquiry, facts: about.facts, marks: found, domain, plainName, plainCompany, text, words, asked }
}

/** A share is a promise to us where something else is done for us; a buyer has figures of their own. */
const promisesUs = (found: ReadonlyMap<Mark, unknown>): boolean =>
  besideShares.some((mark) => found.has(mark))

const besideShares: readonly Mark[] = [
  ...(['offer', 'serves', 'promise', 'approach', 'mass', 'invites'] as const),
  ...(['leaves', 'chases', 'yours', 'faults'] as const),
]
const LINK = /https?:/iu

/** Who offers in a firm's name, from an address that says nothing of a firm; people on other roads often have only that one. */
const speaksForNobody = (found: ReadonlyMap<Mark, unknown>, { address }: ScreeningFacts): boolean =>
  address?.personal === true &&
  offering.some((mark) => found.has(mark)) &&
  !roadMarks.some((mark) => found.has(mark))

const offering: readonly Mark[] = ['offer', 'serves', 'invites']

const SHARE = /(?<![\d.,])\d{1,3}\s?[%％٪]|(?<![\d.,])[%٪]\s?\d{1,3}(?![\d.,])|\d\s?\+(?!\s?\d)|\b\d{1,3}x\b/u
const PRICE =
  /[$€£₺₽¥₹]\s?\d[\d.,]*|\d\s?[$€£₺₽¥₹元円]|\d\s?万円|\d\s(?:usd|USD|eur|EUR|[Ee]uro\p{L}?|dollars|cents?|pounds?|quid|bucks|reais|zł|kr|Kč|Ft|lei|leva|TL|руб|рублей|грн|лв|ribu|บาท|درهم|ريال)(?!\p{L})/u
/** How many of what they have: people, seats, places. */
const QUANTITY =
  /\d\s?(?:users?|seats?|reps?|licen[cs]es?|staff|colleagues|employees|Nutzer|Lizenzen|Mitarbeiter|Leute|utilisateurs|licences|collaborateurs|commerciaux|usuarios|utenti|usuários|utilizadores|gebruikers|medewerkers|användare|brugere|brukere|ansatte|käyttäjä|uživatel|použ|użytkownik|пользоват|менеджер|kişi|kullanıcı|名で|人使|个用户)/u
const FIGURE =
  /[%％٪+x$€£₺₽¥₹元円]|usd|USD|eur|EUR|uro|dollars|cent|pound|quid|bucks|reais|zł|kr|Kč|Ft|lei|leva|TL|руб|грн|лв|ribu|บาท|درهم|ريال/u

const none: readonly (readonly [Mark, string])[] = []

/** Shares and prices speak every language: sellers promise by the one and offer at the other. */
function figuresIn(message: string): readonly (readonly [Mark, string])[] {
  if (!/\d/u.test(message)) return none
  const quantity = QUANTITY.exec(message)?.[0]
  const figures = FIGURE.test(message)
  const share = figures ? SHARE.exec(message)?.[0] : undefined
  const price = figures ? PRICE.exec(message)?.[0] : undefined
  return [
    ...(share === undefined ? [] : [['promise', share] as const]),
    ...(quantity === undefined ? [] : [['situation', quantity] as const]),
    ...(price === undefined ? [] : [['rates', price] as const]),
  ]
}

/** Which of these marks there are. */
export const marksAmong = <Some extends Mark>({ marks }: Reading, wanted: readonly Some[]): readonly Some[] =>
  wanted.filter((mark) => marks.has(mark))

/** `speaks of its own services ("we offer"), promises us results ("more sales")` */
export const toldMarks = ({ marks }: Reading, told: readonly Mark[]): string =>
  told.map((mark) => `${spokenMarks[mark]} (“${longest(marks.get(mark) ?? [])}”)`).join(', ')

const longest = (words: readonly string[]): string =>
  words.reduce((best, next) => (next.length > best.length ? next : best), '')
