import { storable } from '#domain/text/storable.ts'
import type { Test, When } from '#domain/import/map.ts'

/** The value of a column in a row; "" where the row is too short. */
export type Cell = (values: readonly string[]) => string

/** The columns of a file by name. A map is checked against them before the first row is read. */
export function cellIn(columns: readonly string[]) {
  const places = new Map(columns.map((name, index) => [name, index]))
  return (column: string | undefined): Cell => {
    const place = column === undefined ? undefined : places.get(column)
    return place === undefined ? () => '' : (values) => cleaned(values[place] ?? '')
  }
}
export type CellIn = ReturnType<typeof cellIn>

/** As it was before an export put an apostrophe in front of what a spreadsheet would have computed. */
const cleaned = (text: string): string => storable(/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text).trim()

export function whenIn(cell: CellIn, when: When): (values: readonly string[]) => boolean {
  const tests = Object.entries(when).map(([column, test]) => ({ of: cell(column), holds: holding(test) }))
  return (values) => tests.every(({ of, holds }) => holds(of(values)))
}

function holding({ is, not }: Test): (value: string) => boolean {
  const [wanted, unwanted] = [is && new Set(is), new Set(not)]
  return (value) => (wanted?.has(value) ?? true) && !unwanted.has(value)
}
