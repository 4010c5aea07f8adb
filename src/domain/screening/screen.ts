import { classify } from './classify.ts'
import type { Inquiry, InquiryClass, ScreeningFacts } from './inquiry.ts'
import type { Mark } from './marks.ts'
import type { Phrasebook } from './phrasebook.ts'
import { readInquiry } from './reading.ts'
import type { ScreeningRule } from './rules.ts'
import { signalCodes, signals, type SignalCode } from './signals.ts'

export type ScreeningReason = { readonly code: SignalCode; readonly text: string }
export type Screening = {
  readonly verdict: 'pass' | 'hold'
  readonly class: InquiryClass
  /** What was noticed. Of a held inquiry, what the rule goes by stands first. */
  readonly reasons: readonly ScreeningReason[]
  /** The rule that decided; absent where none spoke of it. */
  readonly rule?: string
}
export type ScreeningWith = {
  readonly phrases: Phrasebook<Mark>
  readonly rules: readonly ScreeningRule[]
  readonly facts?: ScreeningFacts
}

/** Passes an inquiry or holds it back, and says why. */
export function screen(inquiry: Inquiry, { phrases, rules, facts = {} }: ScreeningWith): Screening {
  const reading = readInquiry(inquiry, { facts, phrases })
  const noticed = new Map<SignalCode, string>()
  for (const code of signalCodes) {
    const text = signals[code](reading)
    if (text !== undefined) noticed.set(code, text)
  }
  const rule = rules.find(
    ({ when, unless = [] }) =>
      when.every((code) => noticed.has(code)) && !unless.some((code) => noticed.has(code)),
  )
  const reasons = [...noticed].map(([code, text]) => ({ code, text }))
  const by = { ...(rule && { rule: rule.name }) }
  if (rule?.verdict !== 'hold') return { verdict: 'pass', class: classify(reading), reasons, ...by }
  const first = reasons.filter(({ code }) => rule.when.includes(code))
  const others = reasons.filter(({ code }) => !rule.when.includes(code))
  return { verdict: 'hold', class: rule.as, reasons: [...first, ...others], ...by }
}
