import { screenRow } from '#cli/screen.ts'
import { junkKinds, roads } from '#domain/screening/inquiry.ts'
import { reading } from '../../src/reading.ts'
import { labelledSet, type Row } from './batches.ts'
import { halfOf } from './half.ts'

export type Count = { readonly label: string; readonly inquiries: number; readonly held: number }

/** How many of each label one half has, and how many of them are held. */
export function countsOf(half: 'tuning' | 'report'): readonly Count[] {
  return countsAmong(labelledSet().filter((row) => halfOf(row['id'] ?? '') === half))
}

/** How many of each label there are among them, and how many of those are held. */
export function countsAmong(rows: readonly Row[]): readonly Count[] {
  return [...roads, ...junkKinds].map((label) => {
    const own = rows.filter((row) => row['label'] === label)
    return {
      label,
      inquiries: own.length,
      held: own.filter((row) => screenRow(row, reading).verdict === 'hold').length,
    }
  })
}

/** Several labels as one. */
export const together = (counts: readonly Count[], label: string, which: readonly string[]): Count => {
  const own = counts.filter((count) => which.includes(count.label))
  return {
    label,
    inquiries: own.reduce((sum, { inquiries }) => sum + inquiries, 0),
    held: own.reduce((sum, { held }) => sum + held, 0),
  }
}

export const others: readonly string[] = roads.filter((road) => road !== 'buyer')

const Z = 1.96

/** The limits between which a share lies, 19 times in 20 (Wilson). */
export function wilson({ held, inquiries }: Pick<Count, 'held' | 'inquiries'>): readonly [number, number] {
  if (inquiries === 0) return [0, 1]
  const share = held / inquiries
  const scale = 1 + Z ** 2 / inquiries
  const middle = (share + Z ** 2 / (2 * inquiries)) / scale
  const width = (Z / scale) * Math.sqrt((share * (1 - share)) / inquiries + Z ** 2 / (4 * inquiries ** 2))
  return [Math.max(0, middle - width), Math.min(1, middle + width)]
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** The table of the report. */
export function reportTable(): string {
  const counts = countsOf('report')
  const lines = [
    ...counts,
    together(counts, 'all other roads', others),
    together(counts, 'all junk', junkKinds),
  ].map((count) => {
    const [low, high] = wilson(count)
    const share = count.inquiries === 0 ? '' : percent(count.held / count.inquiries)
    return `| ${count.label} | ${count.inquiries} | ${count.held} | ${share} | ${percent(low)} – ${percent(high)} |`
  })
  return ['| label | inquiries | held | share | between |', '|---|---|---|---|---|', ...lines].join('\n')
}
