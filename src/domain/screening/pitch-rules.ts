import type { ScreeningRule } from './rules.ts'
import type { SignalCode } from './signals.ts'

type Condition = {
  readonly when: readonly SignalCode[]
  readonly unless?: readonly SignalCode[]
}

/** Phrases alone are no pitch where all the rest reads like somebody who asks. */
const pitch = (name: string, { when, unless = [] }: Condition): ScreeningRule => ({
  ...{ name, when, verdict: 'hold', as: 'pitch' },
  unless: [...unless, 'reads_like_asking'],
})

const saysMore: readonly SignalCode[] = ['asks_much', 'another_road']

/** Somebody who wants to sell: what they do, and that they ask for nothing themselves. */
export const pitchRules: readonly ScreeningRule[] = [
  pitch('mailings with holes', { when: ['template_hole'], unless: ['asks', 'another_road'] }),
  pitch('selling by template', { when: ['template_hole', 'sells'] }),
  pitch('their own calendar', { when: ['own_calendar', 'sells'], unless: saysMore }),
  pitch('their own calendar, for us', { when: ['own_calendar', 'invites'], unless: saysMore }),
  pitch('ways out of a mailing', { when: ['says_how_to_leave', 'sells'], unless: saysMore }),
  pitch('ways out of a mailing that invites', { when: ['says_how_to_leave', 'invites'], unless: saysMore }),
  pitch('hard selling', { when: ['sells_hard'], unless: [...saysMore, 'wants'] }),
  pitch('selling', { when: ['sells', 'asks_nothing'] }),
  pitch('selling that invites', { when: ['sells', 'invites'], unless: ['asks', 'another_road'] }),
  pitch('questions of a seller', { when: ['invites_much'], unless: [...saysMore, 'wants'] }),
  pitch('questions about what is ours', {
    when: ['invites_ours'],
    unless: ['asks', 'another_road', 'wants'],
  }),
  pitch('selling in many ways', { when: ['sells_loudly'], unless: ['another_road'] }),
  pitch('trades alone', { when: ['only_trades', 'asks_nothing'] }),
  pitch('offers alone', { when: ['only_offers'] }),
  pitch('a little selling, and nothing asked', { when: ['sells_a_little', 'asks_nothing'] }),
]
