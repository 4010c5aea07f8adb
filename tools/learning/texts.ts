import { inquiryIn, factsFor } from '#cli/screen.ts'
import { isJunk } from '#domain/screening/measured.ts'
import { labelledClass } from '#domain/screening/labels.ts'
import { phrases } from '#domain/screening/languages.ts'
import { type Weighable, weighable } from '#domain/screening/learned/weigh.ts'
import { readInquiry } from '#domain/screening/reading.ts'
import { asksAnything } from '#domain/screening/signals/offering.ts'
import { reading } from '../../src/reading.ts'

/** One labelled message as it is learned from. */
export type Text = Weighable & { readonly junk: boolean; readonly asks: boolean }

/** A labelled row; nothing where its label says nothing. */
export function textOf(row: Readonly<Record<string, string>>): readonly Text[] {
  const label = labelledClass(row['label'] ?? '')
  if (label === undefined) return []
  const inquiry = inquiryIn(row)
  const read = readInquiry(inquiry, { facts: factsFor(inquiry, reading), phrases })
  return [{ ...weighable(read), junk: isJunk(label), asks: asksAnything(read) }]
}
