import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { waysToWrite } from './edit-writing.ts'
import { readTree, type Tree } from './tree.ts'

/** Where a value stands: keys and positions from the top of the file. */
export type ValuePath = readonly (string | number)[]

export type Edit = {
  readonly path: ValuePath
  readonly value: string
  /** What stood there when somebody decided to change it. */
  readonly was?: string | undefined
}
export type Edited =
  | { readonly outcome: 'edited'; readonly text: string }
  | { readonly outcome: 'refused'; readonly code: 'playbook_unreadable' | 'no_such_value' }

/**
 * Changes one value of a playbook and nothing else: every other character stays, comments too. What would be read otherwise than it
 * was meant, were it written as it stands, is put in quotes.
 */
export function editPlaybook(text: string, { path, value, was }: Edit): Edited {
  const before = readTree(text, () => undefined)
  if (!before) return { outcome: 'refused', code: 'playbook_unreadable' }
  const scalar = scalarAt(text, path)
  if (!scalar || (was !== undefined && scalar.value !== was))
    return { outcome: 'refused', code: 'no_such_value' }
  const [from, to] = scalar.range ?? [0, 0]
  const wanted = { path, value }
  for (const written of waysToWrite(text.slice(from, to), scalar, value)) {
    const changed = text.slice(0, from) + written + text.slice(to)
    const after = readTree(changed, () => undefined)
    if (after && sameBut(before, after, wanted)) return { outcome: 'edited', text: changed }
  }
  return { outcome: 'refused', code: 'no_such_value' }
}

/** A value that is said elsewhere and only pointed at is not here. */
function scalarAt(text: string, path: ValuePath): Scalar | undefined {
  let node: unknown = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).contents
  for (const step of path) {
    if (isAlias(node)) return undefined
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && key.value === String(step))?.value
    else if (isSeq(node) && typeof step === 'number') node = node.items[step]
    else return undefined
  }
  return isScalar(node) && node.range ? node : undefined
}

type Wanted = { readonly path: ValuePath; readonly value: string }

function sameBut(before: Tree, after: Tree, wanted: Wanted | undefined): boolean {
  if (wanted?.path.length === 0) return after.kind === 'text' && after.text === wanted.value
  const into = (step: string | number): Wanted | undefined =>
    wanted && String(wanted.path[0]) === String(step)
      ? { path: wanted.path.slice(1), value: wanted.value }
      : undefined
  if (before.kind === 'map' && after.kind === 'map')
    return (
      before.entries.length === after.entries.length &&
      before.entries.every(({ key, value }, index) => {
        const now = after.entries[index]
        return now?.key === key && sameBut(value, now.value, into(key))
      })
    )
  if (before.kind === 'list' && after.kind === 'list')
    return (
      before.items.length === after.items.length &&
      before.items.every((item, index) => {
        const now = after.items[index]
        return now !== undefined && sameBut(item, now, into(index))
      })
    )
  if (before.kind === 'text' && after.kind === 'text') return before.text === after.text
  return before.kind === 'nothing' && after.kind === 'nothing'
}
