import { lineDiff } from './line-diff.ts'

/** Lines `from` until `to` of the text that both began with give way to these. */
type Change = { readonly from: number; readonly to: number; readonly lines: readonly string[] }

/**
 * What two people made of one text, as one text; undefined where they changed the same lines to something different. Then a person
 * must say which of both holds.
 */
export function mergeTexts(begun: string, ours: string, theirs: string): string | undefined {
  const [mine, other] = [changesOf(begun, ours), changesOf(begun, theirs)]
  const all = [...mine, ...other.filter((change) => !mine.some((own) => isSame(own, change)))]
  const inOrder = all.toSorted((a, b) => a.from - b.from || a.to - b.to)
  if (inOrder.some((change, index) => meets(inOrder[index - 1], change))) return undefined
  const lines = begun.split('\n')
  return inOrder
    .toReversed()
    .reduce((text, { from, to, lines: now }) => [...text.slice(0, from), ...now, ...text.slice(to)], lines)
    .join('\n')
}

/** Nobody can say in which order two things belong that were put into the same place. */
function meets(before: Change | undefined, change: Change): boolean {
  if (!before || change.from > before.to) return false
  return change.from < before.to || isInsertion(before) || isInsertion(change)
}

const isInsertion = ({ from, to }: Change): boolean => from === to

const isSame = (a: Change, b: Change): boolean => JSON.stringify(a) === JSON.stringify(b)

function changesOf(begun: string, now: string): readonly Change[] {
  const changes: { from: number; to: number; lines: string[] }[] = []
  let place = 0
  let open = false
  for (const { what, text } of lineDiff(begun, now)) {
    if (what === 'same') place++
    else {
      if (!open) changes.push({ from: place, to: place, lines: [] })
      const change = changes.at(-1)
      if (what === 'added') change?.lines.push(text)
      else if (change) change.to = ++place
    }
    open = what !== 'same'
  }
  return changes
}
