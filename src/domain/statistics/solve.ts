/** Beside the largest, what is smaller than this is nothing. */
const NOTHING = 1e-12

/** Solves `matrix · x = right` for a covariance matrix; a direction in which nothing varies gets 0. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const size = rows.length
  const largest = Math.max(...matrix.flat().map(Math.abs), 0)
  const pivots: number[][] = []
  for (let column = 0; column < size; column++) {
    const [pivot] = rows
      .filter((row) => !pivots.includes(row))
      .toSorted((one, other) => Math.abs(other[column] ?? 0) - Math.abs(one[column] ?? 0))
    const by = pivot?.[column] ?? 0
    if (!pivot || Math.abs(by) <= largest * NOTHING) {
      pivots.push([])
      continue
    }
    pivots.push(pivot)
    for (const row of rows) {
      if (row === pivot) continue
      const times = (row[column] ?? 0) / by
      for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0)
    }
  }
  return pivots.map((pivot, column) => (pivot.length > 0 ? (pivot[size] ?? 0) / (pivot[column] ?? 1) : 0))
}
