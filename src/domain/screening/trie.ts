import { inWords, isJoined } from './plain.ts'

/** Most nodes have one child, so that one needs no map; and all have the same shape, which is what makes the walk fast. */
export type Node<Mark> = {
  unit: number
  child: Node<Mark> | undefined
  others: Map<number, Node<Mark>> | undefined
  /** The same of plain letters, where there are many: most text is written in them, and a table is faster than a map. */
  letters: (Node<Mark> | undefined)[] | undefined
  rest: Node<Mark> | undefined
  gap: Node<Mark> | undefined
  ends: { readonly marks: Mark[]; readonly anywhere: boolean } | undefined
}
const NONE = -1
export const leaf = <Mark>(): Node<Mark> => ({
  ...{ unit: NONE, child: undefined, others: undefined, letters: undefined },
  ...{ rest: undefined, gap: undefined, ends: undefined },
})
export const nextOf = <Mark>(node: Node<Mark>, unit: number): Node<Mark> | undefined =>
  node.unit === unit
    ? node.child
    : node.letters !== undefined && unit < LETTERS
      ? node.letters[unit]
      : node.others?.get(unit)

const LETTERS = 128
const MANY = 4

const SPACE = 32

/** A phrase as its pieces: words, `*`, `…`; a space where one stands between two words. */
const PIECES = /\*|…|[^\s*…]+|\s+/gu

/** Puts a phrase where the walk over a text finds it. */
export function add<Mark extends string>(root: Node<Mark>, phrase: string, mark: Mark): void {
  let node = root
  let afterGap = true
  for (const piece of phrase.trim().match(PIECES) ?? []) {
    if (piece === '*') node = node.rest ??= leaf()
    else if (piece === '…') node = node.gap ??= leaf()
    else if (piece.trim() !== '') node = spell(node, plainly(piece))
    else if (!afterGap) node = step(node, SPACE)
    afterGap = piece === '…' || (afterGap && piece.trim() === '')
  }
  node.ends ??= { marks: [], anywhere: isJoined(phrase.trim().charCodeAt(phrase.trim().length - 1)) }
  if (!node.ends.marks.includes(mark)) node.ends.marks.push(mark)
}

/** The same few thousand words stand in all phrases. */
const spellings = new Map<string, string>()

function plainly(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const spelt = inWords(word).trim()
  spellings.set(word, spelt)
  return spelt
}

function spell<Mark>(node: Node<Mark>, words: string): Node<Mark> {
  let at = node
  for (let i = 0; i < words.length; i += 1) at = step(at, words.charCodeAt(i))
  return at
}

function step<Mark>(node: Node<Mark>, unit: number): Node<Mark> {
  const known = nextOf(node, unit)
  if (known) return known
  const made = leaf<Mark>()
  if (node.child === undefined) {
    node.unit = unit
    node.child = made
  } else {
    node.others ??= new Map()
    node.others.set(unit, made)
    if (node.letters === undefined && node.others.size >= MANY) node.letters = lettersOf(node.others)
    else if (unit < LETTERS && node.letters !== undefined) node.letters[unit] = made
  }
  return made
}

function lettersOf<Mark>(others: ReadonlyMap<number, Node<Mark>>): (Node<Mark> | undefined)[] {
  const letters = Array.from<Node<Mark> | undefined>({ length: LETTERS })
  for (const [unit, node] of others) if (unit < LETTERS) letters[unit] = node
  return letters
}
