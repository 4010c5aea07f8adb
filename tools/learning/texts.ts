import { factsFor, inquiryIn } from '#cli/screen.ts'
import { labelledClass } from '#domain/screening/labels.ts'
import { phrases } from '#domain/screening/languages.ts'
import { type Manner, mannerOf, type Standing, standingOf } from '#domain/screening/learned/limits.ts'
import { type Weighable, weighable } from '#domain/screening/learned/weigh.ts'
import { isJunk } from '#domain/screening/measured.ts'
import { readInquiry } from '#domain/screening/reading.ts'
import { defaultRules } from '#domain/screening/rules.ts'
import { notice, weigh } from '#domain/screening/screen.ts'
import { isLong } from '#domain/screening/signals/length.ts'
import type { SignalCode } from '#domain/screening/signals.ts'
import { reading } from '../../src/reading.ts'

/** One labelled message as it is learned from. */
export type Text = Weighable & {
  readonly is: 'junk' | 'buyer' | 'other'
  readonly manner: Manner
  readonly standing: Standing
  /** Whether it says enough to be judged. */
  readonly long: boolean
  /** What it would be held as without anything learned. */
  readonly held: 'pitch' | 'else' | undefined
}

/** A labelled row; nothing where its label says nothing. */
export function textOf(row: Readonly<Record<string, string>>): readonly Text[] {
  const label = labelledClass(row['label'] ?? '')
  if (label === undefined) return []
  const inquiry = inquiryIn(row)
  const by = { facts: factsFor(inquiry, reading), phrases }
  const read = readInquiry(inquiry, by)
  const { verdict, class: kind } = weigh(notice(inquiry, { ...by, off: learned }), defaultRules)
  return [
    {
      ...weighable(read),
      is: isJunk(label) ? 'junk' : label === 'buyer' ? 'buyer' : 'other',
      manner: mannerOf(read),
      standing: standingOf(read),
      long: isLong(read),
      held: verdict === 'pass' ? undefined : kind === 'pitch' ? 'pitch' : 'else',
    },
  ]
}

const learned: ReadonlySet<SignalCode> = new Set(['reads_like_selling', 'reads_like_asking'])
