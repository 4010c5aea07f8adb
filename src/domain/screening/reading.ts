import type { Inquiry, ScreeningFacts } from './inquiry.ts'
import { knownWeights } from './learned/known.ts'
import { type Weighed, weighedBy } from './learned/weigh.ts'
import { roadMarks, sellingMarks, spokenMarks, type Mark, type SellingMark } from './marks.ts'
import { directed, namesOnlyGoods } from './direction.ts'
import { figuresIn } from './figures-in.ts'
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
  /** Those of them that tell of somebody who sells: many a signal asks for them. */
  readonly selling: readonly SellingMark[]
  readonly domain: string
  readonly plainName: string
  readonly plainCompany: string
  /** The message in plain spelling, without what it quotes. */
  readonly text: string
  /** Its words, sentence after sentence, each with a space before and after it. */
  readonly words: string
  /** The same, with `?` after each question. */
  readonly asked: string
  /** What was learned of texts like this; it is weighed when that is first asked for. */
  readonly weighed: () => Weighed
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
  let known: Weighed | undefined
  const weighed = () => (known ??= weighedBy(knownWeights().lexicon, { asked, plainCompany, domain }))
  return {
    inquiry,
    facts: about.facts,
    marks: found,
    selling: among(found, sellingMarks),
    domain,
    plainName,
    plainCompany,
    text,
    words,
    asked,
    weighed,
  }
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

/** Which of these marks there are. */
export const marksAmong = <Some extends Mark>({ marks }: Reading, wanted: readonly Some[]): readonly Some[] =>
  among(marks, wanted)

const among = <Some extends Mark>(marks: Reading['marks'], wanted: readonly Some[]): readonly Some[] =>
  marks.size === 0 ? [] : wanted.filter((mark) => marks.has(mark))

/** `speaks of its own services (“we offer”) and promises us results (“more sales”)` */
export function toldMarks({ marks }: Reading, told: readonly Mark[]): string {
  const each = told.map((mark) => `${spokenMarks[mark]} (“${longest(marks.get(mark) ?? [])}”)`)
  const last = each.pop() ?? ''
  return each.length === 0 ? last : `${each.join(', ')} and ${last}`
}

const longest = (words: readonly string[]): string =>
  words.reduce((best, next) => (next.length > best.length ? next : best), '')
