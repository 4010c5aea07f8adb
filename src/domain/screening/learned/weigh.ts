import { wordsOf } from '../plain.ts'
import { type Lexicon, weightOf } from './lexicon.ts'
import type { Place } from './piece-numbers.ts'
import { type Pieces, piecesIn } from './pieces.ts'

/** What is weighed of an inquiry, by where it stands. */
export type Weighable = Readonly<Record<Place, string>>
type Read = { readonly asked: string; readonly plainCompany: string; readonly domain: string }

/** The message with a mark after each question, and who sends it: the firm, and the domain without its ending. */
export const weighable = ({ asked, plainCompany, domain }: Read): Weighable => ({
  message: asked,
  sender: wordsOf(plainCompany) + wordsOf(nameIn(domain)),
})

/** Domains for examples (RFC 2606) are nobody's. */
const EXAMPLES = /(?:^|\.)example$/u

function nameIn(domain: string): string {
  const name = domain.slice(0, Math.max(0, domain.lastIndexOf('.')))
  return EXAMPLES.test(name) ? '' : name
}

/** The sum of what its pieces weigh; the more of them there are, the less each says. The more it is, the more it reads like what is sold to us. */
export function weightOfText(lexicon: Lexicon, { message, sender }: Weighable): number {
  const by = sumOf(lexicon, piecesIn(sender, 'sender'))
  const said = sumOf(lexicon, piecesIn(message, 'message'))
  const pieces = said.pieces + by.pieces
  return pieces === 0 ? 0 : lexicon.bias + (said.sum + by.sum) / Math.sqrt(pieces)
}

function sumOf(
  lexicon: Lexicon,
  { count, numbers }: Pieces,
): { readonly sum: number; readonly pieces: number } {
  let sum = 0
  for (let at = 0; at < count; at += 1) sum += weightOf(lexicon, numbers[at] ?? 0)
  return { sum, pieces: count }
}

/** An inquiry and what it weighs. */
export type Weighed = { readonly text: Weighable; readonly weight: number }

export function weighedBy(lexicon: Lexicon, read: Read): Weighed {
  const text = weighable(read)
  return { text, weight: weightOfText(lexicon, text) }
}
