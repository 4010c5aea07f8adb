import type { ScreeningRule } from './rules.ts'
import type { SignalCode } from './signals.ts'

type Condition = {
  readonly when: readonly SignalCode[]
  readonly unless?: readonly SignalCode[]
}

const pitch = (name: string, { when, unless }: Condition): ScreeningRule => ({
  ...{ name, when, verdict: 'hold', as: 'pitch' },
  ...(unless && { unless }),
})

/** Whoever writes as buyers do isn't held for what they say of their trade. */
const unlessBuyersWords = (name: string, { when, unless = [] }: Condition): ScreeningRule =>
  pitch(name, { when, unless: [...unless, 'buyers_words'] })

const saysMore: readonly SignalCode[] = ['asks_much', 'another_road']

/** Somebody who wants to sell: what they do, and that they ask for nothing themselves. */
export const pitchRules: readonly ScreeningRule[] = [
  pitch('mailings with holes', { when: ['template_hole'], unless: ['asks', 'another_road'] }),
  pitch('selling by template', { when: ['template_hole', 'sells'] }),
  pitch('their own calendar', { when: ['own_calendar', 'sells'], unless: saysMore }),
  pitch('their own calendar, for us', { when: ['own_calendar', 'invites'], unless: saysMore }),
  pitch('ways out of a mailing', { when: ['says_how_to_leave', 'sells'], unless: saysMore }),
  pitch('ways out of a mailing that invites', { when: ['says_how_to_leave', 'invites'], unless: saysMore }),
  unlessBuyersWords('hard selling', { when: ['sells_hard'], unless: [...saysMore, 'wants'] }),
  unlessBuyersWords('selling', { when: ['sells'], unless: ['asks', 'another_road'] }),
  unlessBuyersWords('selling that invites', { when: ['sells', 'invites'], unless: saysMore }),
  unlessBuyersWords('selling in many ways', { when: ['sells_loudly'], unless: ['another_road'] }),
  unlessBuyersWords('trades alone', { when: ['only_trades'] }),
  unlessBuyersWords('offers alone', { when: ['only_offers'] }),
  pitch('words of sellers', { when: ['sellers_words'], unless: ['asks', 'wants', 'another_road'] }),
  pitch('words of sellers, clearly', {
    when: ['sellers_words_clearly'],
    unless: ['asks_much', 'wants', 'another_road'],
  }),
  pitch('words of sellers that invite', {
    when: ['sellers_words_clearly', 'invites'],
    unless: ['wants', 'another_road'],
  }),
]
