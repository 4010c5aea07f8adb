import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edited, ValuePath } from './edit.ts'
import { writtenPlain } from './edit-writing.ts'
import { readTree, type Tree } from './tree.ts'

/** Adds one more to the list at `path`, which may not be there yet; or takes the one at `path` out of its list. */
export type ListEdit =
  | { readonly act: 'add'; readonly path: ValuePath; readonly value: string }
  | { readonly act: 'remove'; readonly path: ValuePath; readonly was?: string | undefined }

/** Only the list itself is written anew where it grows or shrinks: every other character stays, comments too. */
export function editList(text: string, edit: ListEdit): Edited {
  const before = readTree(text, () => undefined)
  if (!before) return { outcome: 'refused', code: 'playbook_unreadable' }
  const wanted = JSON.stringify(meant(changedTree(before, edit.path, edit)))
  for (const changed of edit.act === 'add' ? withOneMore(text, edit) : withoutOne(text, edit)) {
    const after = readTree(changed, () => undefined)
    if (after && JSON.stringify(meant(after)) === wanted) return { outcome: 'edited', text: changed }
  }
  return { outcome: 'refused', code: 'no_such_value' }
}

type Meant = string | undefined | readonly Meant[] | { readonly map: readonly (readonly [string, Meant])[] }

/** What a tree says, without its places. */
function meant(tree: Tree): Meant {
  if (tree.kind === 'text') return tree.text
  if (tree.kind === 'list') return tree.items.map(meant)
  if (tree.kind === 'map') return { map: tree.entries.map(({ key, value }) => [key, meant(value)] as const) }
  return undefined
}

function changedTree(tree: Tree, path: ValuePath, edit: ListEdit): Tree {
  const [step, ...rest] = path
  const place = { line: tree.line, column: tree.column }
  if (step === undefined) {
    if (edit.act === 'remove') return tree
    const one: Tree = { kind: 'text', text: edit.value, plain: true, ...place }
    return { kind: 'list', items: tree.kind === 'list' ? [...tree.items, one] : [one], ...place }
  }
  if (tree.kind === 'list') {
    const gone = edit.act === 'remove' && rest.length === 0
    const items = tree.items.flatMap((item, index) => {
      if (index !== step) return [item]
      return gone ? [] : [changedTree(item, rest, edit)]
    })
    return { ...tree, items }
  }
  if (tree.kind !== 'map') return tree
  if (edit.act === 'add' && rest.length === 0 && !tree.entries.some(({ key }) => key === step)) {
    const value = changedTree({ kind: 'nothing', ...place }, [], edit)
    return { ...tree, entries: [...tree.entries, { key: String(step), at: place, value }] }
  }
  const entries = tree.entries.map((entry) =>
    entry.key === String(step) ? { ...entry, value: changedTree(entry.value, rest, edit) } : entry,
  )
  return { ...tree, entries }
}

function nodeAt(text: string, path: ValuePath): unknown {
  let node: unknown = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).contents
  for (const step of path) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && key.value === String(step))?.value
    else if (isSeq(node) && typeof step === 'number') node = node.items[step]
    else return undefined
  }
  return node
}

const rangeOf = (node: unknown): readonly [number, number, number] => {
  const { range } = (node ?? {}) as Partial<Node>
  return range ?? [0, 0, 0]
}

const put = (text: string, from: number, to: number, words: string): string =>
  text.slice(0, from) + words + text.slice(to)

function withOneMore(text: string, { path, value }: ListEdit & { act: 'add' }): readonly string[] {
  const list = nodeAt(text, path)
  const ways = writtenPlain(value)
  if (isSeq(list)) return ways.map((written) => oneMoreIn(text, list, written))
  const [map, key] = [nodeAt(text, path.slice(0, -1)), path.at(-1)]
  if (list !== undefined || !isMap(map) || key === undefined) return []
  return ways.map((written) => newKeyIn(text, map, `${String(key)}: [${written}]`))
}

function oneMoreIn(text: string, list: YAMLSeq, written: string): string {
  const [from] = rangeOf(list)
  const last = list.items.at(-1)
  if (last === undefined) return put(text, from + 1, from + 1, written)
  const end = rangeOf(last)[1]
  if (list.flow) return put(text, end, end, `, ${written}`)
  const lineEnd = endOfLine(text, end)
  return put(text, lineEnd, lineEnd, `\n${indentAt(text, from)}- ${written}`)
}

function newKeyIn(text: string, map: YAMLMap, pair: string): string {
  const [from] = rangeOf(map)
  const last = map.items.at(-1)
  const end = last ? rangeOf(last.value ?? last.key)[1] : from + 1
  if (map.flow) return put(text, end, end, `${last ? ', ' : ' '}${pair}`)
  // After a block of text its last line break is part of it.
  const lineEnd = text[end - 1] === '\n' ? end - 1 : endOfLine(text, end)
  return put(text, lineEnd, lineEnd, `\n${indentAt(text, from)}${pair}`)
}

const endOfLine = (text: string, place: number): number => {
  const found = text.indexOf('\n', place)
  return found === -1 ? text.length : found
}

/** As far in as what stands at this place. */
function indentAt(text: string, place: number): string {
  const line = text.slice(text.lastIndexOf('\n', place - 1) + 1, place)
  return ' '.repeat(line.length)
}

function withoutOne(text: string, { path, was }: ListEdit & { act: 'remove' }): readonly string[] {
  const [list, index] = [nodeAt(text, path.slice(0, -1)), path.at(-1)]
  if (!isSeq(list) || typeof index !== 'number') return []
  const item = list.items[index]
  if (item === undefined || (was !== undefined && !(isScalar(item) && item.value === was))) return []
  const [from, end] = rangeOf(item)
  const [begin, over] = rangeOf(list)
  if (list.items.length === 1) return list.flow ? [put(text, begin, over, '[]')] : [emptied(text, begin, end)]
  const [before, next] = [list.items[index - 1], list.items[index + 1]]
  if (list.flow) {
    if (next !== undefined) return [put(text, from, rangeOf(next)[0], '')]
    return [put(text, rangeOf(before)[1], end, '')]
  }
  const start = text.lastIndexOf('\n', from - 1) + 1
  return [put(text, start, Math.min(endOfLine(text, end) + 1, text.length), '')]
}

/** `key:` and the only item below it become `key: []`. */
function emptied(text: string, begin: number, end: number): string {
  const above = text.slice(0, begin).trimEnd().length
  return put(text, above, end, ' []')
}
