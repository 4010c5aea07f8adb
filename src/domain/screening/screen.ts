import { classify } from './classify.ts'
import type { Inquiry, InquiryClass, Road, ScreeningFacts } from './inquiry.ts'
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

/** What was noticed in an inquiry, before anything is decided by it. */
export type Noticed = {
  readonly reasons: ReadonlyMap<SignalCode, string>
  readonly road: Road
}

/** Reads an inquiry once and looks for every signal that is not switched off. */
export function notice(
  inquiry: Inquiry,
  {
    phrases,
    facts = {},
    off = none,
  }: Omit<ScreeningWith, 'rules'> & { readonly off?: ReadonlySet<SignalCode> },
): Noticed {
  const reading = readInquiry(inquiry, { facts, phrases })
  const reasons = new Map<SignalCode, string>()
  for (const [code, signal] of every) {
    const text = off.size > 0 && off.has(code) ? undefined : signal(reading)
    if (text !== undefined) reasons.set(code, text)
  }
  return { reasons, road: classify(reading) }
}

const none: ReadonlySet<SignalCode> = new Set()
const every = signalCodes.map((code) => [code, signals[code]] as const)

/** The first rule that applies decides; what none speaks of passes. */
export function weigh({ reasons: noticed, road }: Noticed, rules: readonly ScreeningRule[]): Screening {
  const rule = rules.find(
    ({ when, unless = [] }) =>
      when.every((code) => noticed.has(code)) && !unless.some((code) => noticed.has(code)),
  )
  const reasons = [...noticed].map(([code, text]) => ({ code, text }))
  const by = { ...(rule && { rule: rule.name }) }
  if (rule?.verdict !== 'hold') return { verdict: 'pass', class: road, reasons, ...by }
  const first = reasons.filter(({ code }) => rule.when.includes(code))
  const others = reasons.filter(({ code }) => !rule.when.includes(code))
  return { verdict: 'hold', class: rule.as, reasons: [...first, ...others], ...by }
}

/** Passes an inquiry or holds it back, and says why. */
export const screen = (inquiry: Inquiry, { rules, ...by }: ScreeningWith): Screening =>
  weigh(notice(inquiry, by), rules)
