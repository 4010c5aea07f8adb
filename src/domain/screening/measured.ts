import { junkKinds, roads, type InquiryClass } from './inquiry.ts'

/** Other words for a class, as people label files. */
const otherWords: Readonly<Record<string, InquiryClass>> = {
  customer: 'support',
  'customer support': 'support',
  'existing customer': 'support',
  help: 'support',
  job: 'job seeker',
  jobseeker: 'job seeker',
  applicant: 'job seeker',
  'job application': 'job seeker',
  candidate: 'job seeker',
  career: 'job seeker',
  careers: 'job seeker',
  research: 'student',
  researcher: 'student',
  academic: 'student',
  'student or researcher': 'student',
  analyst: 'press',
  investor: 'press',
  journalist: 'press',
  media: 'press',
  'analyst press investor': 'press',
  behalf: 'on behalf',
  'asks on behalf': 'on behalf',
  consultant: 'on behalf',
  intermediary: 'on behalf',
  partnership: 'partner',
  reseller: 'partner',
  vendor: 'supplier',
  lead: 'buyer',
  prospect: 'buyer',
  inquiry: 'buyer',
  enquiry: 'buyer',
  good: 'buyer',
  real: 'buyer',
  genuine: 'buyer',
  pass: 'buyer',
  ham: 'buyer',
  legit: 'buyer',
  'sales pitch': 'pitch',
  solicitation: 'pitch',
  vendorpitch: 'pitch',
  'vendor pitch': 'pitch',
  sales: 'pitch',
  junk: 'spam',
  hold: 'spam',
  'link spam': 'spam',
  linkspam: 'spam',
  scam: 'spam',
  phishing: 'spam',
  probe: 'spam',
  bot: 'spam',
  attack: 'spam',
  injection: 'spam',
  nonsense: 'gibberish',
  garbage: 'gibberish',
  disposable: 'fake',
  'disposable address': 'fake',
  test: 'fake',
  bogus: 'fake',
  prank: 'fake',
  'fake contact': 'fake',
}

type Screened = { readonly label: string; readonly verdict: 'pass' | 'hold'; readonly class: InquiryClass }
export type Measured = {
  /** How many of each label were put into each class. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Of those held back, the share that is junk; null where nothing was held back. */
  readonly precision: number | null
  /** Of the junk, the share that was held back; null where there is none. */
  readonly recall: number | null
}

export const labelledClass = (label: string): InquiryClass | undefined => {
  const said = label
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_/,-]+/gu, ' ')
  return [...roads, ...junkKinds].find((known) => known === said) ?? otherWords[said]
}

export const isJunk = (kind: InquiryClass | undefined): boolean => junkKinds.some((junk) => junk === kind)

/** How well the verdicts agree with the labels. Rows with a label that says nothing are left out. */
export function measured(screened: readonly Screened[]): Measured {
  const confusion: Record<string, Record<string, number>> = {}
  let [held, junk, both] = [0, 0, 0]
  for (const { label, verdict, class: kind } of screened) {
    const truth = labelledClass(label)
    if (truth === undefined) continue
    const row = (confusion[truth] ??= {})
    row[kind] = (row[kind] ?? 0) + 1
    if (verdict === 'hold') held += 1
    if (isJunk(truth)) junk += 1
    if (verdict === 'hold' && isJunk(truth)) both += 1
  }
  return { confusion, precision: held === 0 ? null : both / held, recall: junk === 0 ? null : both / junk }
}
