import { junkKinds, type InquiryClass } from './inquiry.ts'
import { labelledClass } from './labels.ts'

type Screened = { readonly label: string; readonly verdict: 'pass' | 'hold'; readonly class: InquiryClass }
export type Measured = {
  /** How many of each label were put into each class. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Of those held back, the share that is junk; null where nothing was held back. */
  readonly precision: number | null
  /** Of the junk, the share that was held back; null where there is none. */
  readonly recall: number | null
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
