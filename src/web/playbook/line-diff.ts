export type DiffLine = {
  readonly what: 'same' | 'added' | 'removed'
  readonly text: string
  /** Where it stands: in the newer text, or in the older one where it is gone. */
  readonly line: number
}

/** Above this many comparisons, what lies between the first and the last difference is told as replaced. */
const PAIRS_MAX = 4_000_000

/** Two texts line by line, by their longest common part. */
export function lineDiff(older: string, newer: string): readonly DiffLine[] {
  const [was, is] = [older.split('\n'), newer.split('\n')]
  let head = 0
  while (head < Math.min(was.length, is.length) && was[head] === is[head]) head++
  let tail = 0
  while (tail < Math.min(was.length, is.length) - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++
  const same = (from: number, to: number): readonly DiffLine[] =>
    is.slice(from, to).map((text, index) => ({ what: 'same', text, line: from + index + 1 }))
  return [
    ...same(0, head),
    ...middle(was.slice(head, was.length - tail), is.slice(head, is.length - tail), head),
    ...same(is.length - tail, is.length),
  ]
}

function middle(was: readonly string[], is: readonly string[], offset: number): readonly DiffLine[] {
  const removed = (index: number): DiffLine => ({
    what: 'removed',
    text: was[index] ?? '',
    line: offset + index + 1,
  })
  const added = (index: number): DiffLine => ({
    what: 'added',
    text: is[index] ?? '',
    line: offset + index + 1,
  })
  if (was.length * is.length > PAIRS_MAX)
    return [...was.map((_, index) => removed(index)), ...is.map((_, index) => added(index))]
  const common = commonLengths(was, is)
  const at = (a: number, b: number): number => common[a * (is.length + 1) + b] ?? 0
  const lines: DiffLine[] = []
  let [a, b] = [0, 0]
  while (a < was.length || b < is.length) {
    if (a < was.length && b < is.length && was[a] === is[b]) {
      lines.push({ what: 'same', text: is[b] ?? '', line: offset + b + 1 })
      a++
      b++
    } else if (b >= is.length || (a < was.length && at(a + 1, b) >= at(a, b + 1))) lines.push(removed(a++))
    else lines.push(added(b++))
  }
  return lines
}

/** How many lines are common from each pair of places to the ends. */
function commonLengths(was: readonly string[], is: readonly string[]): Uint32Array {
  const width = is.length + 1
  const common = new Uint32Array((was.length + 1) * width)
  for (let a = was.length - 1; a >= 0; a--)
    for (let b = is.length - 1; b >= 0; b--)
      common[a * width + b] =
        was[a] === is[b]
          ? (common[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0)
  return common
}

type Shown = DiffLine | { readonly what: 'left out'; readonly count: number; readonly line: number }

/** What differs with a little around it; between such stretches stands how many lines are left out. */
export function hunksOf(lines: readonly DiffLine[], around = 2): readonly Shown[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ what }) => what !== 'same'),
  )
  return lines.flatMap((line, index): readonly Shown[] => {
    if (near[index]) return [line]
    if (index > 0 && !near[index - 1]) return []
    const next = near.indexOf(true, index)
    return [{ what: 'left out', count: (next === -1 ? lines.length : next) - index, line: line.line }]
  })
}
