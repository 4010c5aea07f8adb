/** The line at which those sentences begin that are about a line: the nearest at or above it. */
export function sentenceLine(lines: readonly number[], line: number): number | undefined {
  const above = lines.filter((each) => each <= line)
  return above.length === 0 ? undefined : Math.max(...above)
}
