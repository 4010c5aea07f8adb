import type { Instant } from '#domain/time/instant.ts'

/** Rows with their columns under each other; the last column is as long as it likes. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** `2026-03-02 09:00 UTC`: short enough for a table, and without a doubt about the zone. */
export const moment = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
