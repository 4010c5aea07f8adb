import type { Inquiry, ScreeningFacts } from './inquiry.ts'
import { spokenMarks, type Mark } from './marks.ts'
import type { Phrasebook } from './phrasebook.ts'

/** An inquiry read once; every signal looks at this. */
export type Reading = {
  readonly inquiry: Inquiry
  readonly facts: ScreeningFacts
  /** The phrases found in the message, by what they mean; the longest of each first. */
  readonly marks: ReadonlyMap<Mark, readonly string[]>
  readonly domain: string
}

const MESSAGE_CHARS_READ_MAX = 6_000

export function readInquiry(
  inquiry: Inquiry,
  about: { facts: ScreeningFacts; phrases: Phrasebook<Mark> },
): Reading {
  const found = new Map<Mark, string[]>()
  for (const { mark, words } of about.phrases(inquiry.message.slice(0, MESSAGE_CHARS_READ_MAX))) {
    const known = found.get(mark)
    if (known === undefined) found.set(mark, [words])
    else if (!known.includes(words)) known.push(words)
  }
  const domain = inquiry.email
    .slice(inquiry.email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return { inquiry, facts: about.facts, marks: found, domain }
}

/** Which of these marks there are. */
export const marksAmong = <Some extends Mark>({ marks }: Reading, wanted: readonly Some[]): readonly Some[] =>
  wanted.filter((mark) => marks.has(mark))

/** `speaks of its own services ("we offer"), promises us results ("more sales")` */
export const toldMarks = ({ marks }: Reading, told: readonly Mark[]): string =>
  told.map((mark) => `${spokenMarks[mark]} (“${longest(marks.get(mark) ?? [])}”)`).join(', ')

const longest = (words: readonly string[]): string =>
  words.reduce((best, next) => (next.length > best.length ? next : best), '')
