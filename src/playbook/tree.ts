import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Note, Place, Remark } from './finding.ts'
import { PLAYBOOK_BYTES_MAX } from './playbook.ts'
import { yamlInWords } from './yaml-in-words.ts'

/** A YAML file as text, lists and maps, each with its place. Numbers and truths are texts until someone asks. */
export type Tree = Place &
  (
    | { readonly kind: 'text'; readonly text: string; readonly plain: boolean }
    | { readonly kind: 'list'; readonly items: readonly Tree[] }
    | { readonly kind: 'map'; readonly entries: readonly Entry[] }
    | { readonly kind: 'nothing' }
  )

export type Entry = { readonly key: string; readonly at: Place; readonly value: Tree }

/** An alias is read again wherever it stands, so that the whole is counted after they are unfolded. */
export const TREE_NODES_MAX = 50_000
export const TREE_DEPTH_MAX = 30
/** Long enough for a sentence; names are printed in every list. */
export const KEY_CHARS_MAX = 200

const top: Place = { line: 1, column: 1 }
const nestedTooDeep = `The file is nested more than ${TREE_DEPTH_MAX} levels deep.`

/** The file's content; undefined, and a finding, where it can't be read at all. */
export function readTree(text: string, note: Note): Tree | undefined {
  if (isTooLarge(text)) {
    note({
      code: 'too-large',
      at: top,
      message: 'A playbook has at most 1 MiB. Leave out what does not belong here.',
    })
    return undefined
  }
  const strange = strangeCharacterIn(text)
  if (strange) {
    note({ code: 'bad-yaml', at: placeIn(text, strange.offset), message: strange.message })
    return undefined
  }
  try {
    return treeOf(text, note)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    note({ code: 'too-large', at: top, message: nestedTooDeep })
    return undefined
  }
}

/** A character takes one to three bytes in UTF-8 for each unit of a JavaScript string. */
function isTooLarge(text: string): boolean {
  if (text.length > PLAYBOOK_BYTES_MAX) return true
  if (text.length * 3 <= PLAYBOOK_BYTES_MAX) return false
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes > PLAYBOOK_BYTES_MAX
}

/** Where bytes were no UTF-8 there stands U+FFFD after decoding. What nobody can see nobody can sign. */
function strangeCharacterIn(text: string): { readonly offset: number; readonly message: string } | undefined {
  const control = text.search(invisible)
  const broken = text.isWellFormed() ? text.indexOf('\uFFFD') : text.search(/\p{Surrogate}|\uFFFD/u)
  const [first] = [control, broken].filter((offset) => offset !== -1).toSorted((a, b) => a - b)
  if (first === undefined) return undefined
  const message =
    first === broken
      ? 'There is a character here that is not UTF-8 text. Save the file as UTF-8.'
      : 'There is a character here that nobody can see. Delete it, and save the file as UTF-8 text.'
  return { offset: first, message }
}

/** All control characters but the tab and the ends of lines. */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/

/** Escapes can say what no file holds, and no database keeps. */
const canBeKept = (text: string): boolean => text.isWellFormed() && !invisible.test(text)

function placeIn(text: string, offset: number): Place {
  const before = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

function treeOf(text: string, note: Note): Tree | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    keepSourceTokens: false,
    schema: 'failsafe',
  })
  // Editors don't show a byte order mark, and don't count it.
  const marked = text.startsWith('\uFEFF')
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(marked && line === 1 ? col - 1 : col, 1) }
  }
  if (document.errors.length > 0) {
    for (const remark of remarksOn(document.errors, placeOf)) note(remark)
    return undefined
  }
  if (!document.contents || isEmpty(document.contents)) {
    note({ code: 'type-mismatch', at: top, message: 'There is nothing in this file. Begin with `name: …`.' })
    return undefined
  }
  return unfold(document.contents, {
    note,
    placeOf,
    resolve: anchorsIn(document),
    left: TREE_NODES_MAX,
  })
}

const isEmpty = (node: Node): boolean =>
  isScalar(node) && node.type === 'PLAIN' && (node.value === '' || node.value === null)

/** The library looks through the whole file for each alias; we look once. An alias means the last mark before it. */
function anchorsIn(document: Document): Unfolding['resolve'] {
  const marked = new Map<string, Node[]>()
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor === undefined) return
      const same = marked.get(node.anchor)
      if (same) same.push(node)
      else marked.set(node.anchor, [node])
    },
  })
  return (alias) => lastBefore(startOf(alias), marked.get(alias.source) ?? [])
}

const startOf = (node: Node): number => node.range?.[0] ?? 0

/** The nodes stand in the order of the file, so that half of them need no look. */
function lastBefore(offset: number, nodes: readonly Node[]): Node | undefined {
  let [from, to] = [0, nodes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const node = nodes[middle]
    if (node && startOf(node) < offset) from = middle + 1
    else to = middle
  }
  return nodes[from - 1]
}

/** One slip can leave hundreds of errors behind it; the first ones say it. */
export const YAML_ERRORS_MAX = 20

function remarksOn(errors: readonly YAMLError[], placeOf: (offset: number) => Place): readonly Remark[] {
  const tooDeep = errors.find(({ message }) => message.startsWith('Maximum call stack'))
  if (tooDeep) return [{ code: 'too-large', at: placeOf(tooDeep.pos[0]), message: nestedTooDeep }]
  return errors.slice(0, YAML_ERRORS_MAX).map((error) => ({
    code: 'bad-yaml',
    at: placeOf(error.pos[0]),
    message: `This is not well-formed YAML: ${yamlInWords(error)}`,
  }))
}

type Unfolding = {
  readonly note: Note
  readonly placeOf: (offset: number) => Place
  readonly resolve: (alias: Alias) => Node | undefined
  left: number
}

class TooLarge extends RangeError {}

function unfold(root: Node, unfolding: Unfolding): Tree | undefined {
  try {
    return unfoldNode(root, unfolding, 0)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    unfolding.note({ code: 'too-large', at: top, message: error.message })
    return undefined
  }
}

function unfoldNode(node: unknown, unfolding: Unfolding, depth: number): Tree {
  if (unfolding.left-- <= 0)
    throw new TooLarge(`The file says more than ${TREE_NODES_MAX} things, aliases counted.`)
  if (depth > TREE_DEPTH_MAX) throw new TooLarge(nestedTooDeep)
  const at = placeOfNode(node, unfolding)
  checkTag(node, at, unfolding)
  if (isAlias(node)) {
    const target = unfolding.resolve(node)
    if (target) return { ...unfoldNode(target, unfolding, depth + 1), ...at }
    unfolding.note({ code: 'bad-yaml', at, message: `Nothing above is marked &${node.source}.` })
    return { kind: 'nothing', ...at }
  }
  if (isMap(node)) return { kind: 'map', entries: unfoldEntries(node.items, unfolding, depth), ...at }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => unfoldNode(item, unfolding, depth + 1)), ...at }
  if (!isScalar(node)) return { kind: 'nothing', ...at }
  const text = typeof node.value === 'string' ? node.value : ''
  const plain = node.type === 'PLAIN'
  if (!canBeKept(text)) unfolding.note({ code: 'bad-yaml', at, message: cannotBeKept })
  return plain && /^(|~|null)$/i.test(text)
    ? { kind: 'nothing', ...at }
    : { kind: 'text', text, plain, ...at }
}

function unfoldEntries(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  unfolding: Unfolding,
  depth: number,
): readonly Entry[] {
  const seen = new Map<string, number>()
  const entries: Entry[] = []
  for (const { key, value } of items) {
    const at = placeOfNode(key, unfolding)
    if (!isScalar(key)) {
      unfolding.note({ code: 'bad-yaml', at, message: 'A key must be a word, not a list or a map.' })
      continue
    }
    const name = typeof key.value === 'string' ? key.value : ''
    const problem = problemOfKey(name, seen.get(name))
    if (problem !== undefined) unfolding.note({ code: 'bad-yaml', at, message: problem })
    if (!seen.has(name)) seen.set(name, at.line)
    if (name === '' || name === '<<') continue
    entries.push({
      key: name,
      at,
      value: value ? unfoldNode(value, unfolding, depth + 1) : { kind: 'nothing', ...at },
    })
  }
  return entries
}

const cannotBeKept = 'There is a character in this text that nobody can see. Leave it out.'

function problemOfKey(name: string, earlierLine: number | undefined): string | undefined {
  if (name === '') return 'There is no key before this colon.'
  if (name === '<<')
    return '`<<` merges nothing here. Write the keys out, or give the whole value a mark (&) and point at it (*).'
  if (name.length > KEY_CHARS_MAX) return `A name has at most ${KEY_CHARS_MAX} letters.`
  if (!canBeKept(name)) return cannotBeKept
  return earlierLine === undefined ? undefined : `"${name}" stands here twice, first on line ${earlierLine}.`
}

/** All that a tag could ask for is what every value is anyway: a text, a list or a map. */
function checkTag(node: unknown, at: Place, { note }: Unfolding): void {
  const tag = isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined
  if (tag === undefined || usualTags.has(tag)) return
  const said = tag.replace('tag:yaml.org,2002:', '!!')
  const message = `The tag "${said}" has no meaning in a playbook. Leave it out.`
  note({ code: 'bad-yaml', at, message })
}

const usualTags: ReadonlySet<string> = new Set(
  ['!', 'str', 'seq', 'map'].map((tag) => (tag === '!' ? tag : `tag:yaml.org,2002:${tag}`)),
)

function placeOfNode(node: unknown, { placeOf }: Unfolding): Place {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  return range ? placeOf(range[0]) : top
}
