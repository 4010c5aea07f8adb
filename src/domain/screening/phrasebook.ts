import { inWords, isJoined } from './plain.ts'

/**
 * Phrases of one language by what they mean, separated by `|`. `*` stands for the rest of a word ("optimi* your site"),
 * `…` for up to three words (six signs where words aren't parted).
 */
export type Phrases<Mark extends string> = Readonly<Partial<Record<Mark, string>>>
export type Found<Mark extends string> = { readonly mark: Mark; readonly words: string }
export type Phrasebook<Mark extends string> = (text: string) => readonly Found<Mark>[]

type Node<Mark> = {
  readonly next: Map<number, Node<Mark>>
  rest?: Node<Mark>
  gap?: Node<Mark>
  ends?: { readonly marks: Mark[]; readonly anywhere: boolean }
}
type Search<Mark> = {
  readonly text: string
  readonly from: number
  readonly found: (marks: readonly Mark[], to: number) => void
}

const SPACE = 32
const WORDS_BETWEEN_MAX = 3
const SIGNS_BETWEEN_MAX = 6

/** One walk over the text finds the phrases of all languages at once. */
export function phrasebookOf<Mark extends string>(languages: readonly Phrases<Mark>[]): Phrasebook<Mark> {
  const root: Node<Mark> = { next: new Map() }
  for (const phrases of languages) {
    for (const mark in phrases)
      for (const phrase of (phrases[mark] ?? '').split('|')) if (phrase.trim() !== '') add(root, phrase, mark)
  }
  return (text) => {
    const words = inWords(text)
    const all: Found<Mark>[] = []
    for (let from = 1; from < words.length; from += 1) {
      if (!isStart(words, from)) continue
      const found = (marks: readonly Mark[], to: number) => {
        for (const mark of marks) all.push({ mark, words: words.slice(from, to) })
      }
      walk(root, from, { text: words, from, found })
    }
    return all
  }
}

const isStart = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === SPACE || isJoined(text.charCodeAt(at))

/** A phrase as its pieces: words, `*`, `…`; a space where one stands between two words. */
const PIECES = /\*|…|[^\s*…]+|\s+/gu

function add<Mark extends string>(root: Node<Mark>, phrase: string, mark: Mark): void {
  let node = root
  let afterGap = true
  for (const piece of phrase.trim().match(PIECES) ?? []) {
    if (piece === '*') node = node.rest ??= { next: new Map() }
    else if (piece === '…') node = node.gap ??= { next: new Map() }
    else if (piece.trim() !== '') node = spell(node, inWords(piece).trim())
    else if (!afterGap) node = step(node, SPACE)
    afterGap = piece === '…' || (afterGap && piece.trim() === '')
  }
  node.ends ??= { marks: [], anywhere: isJoined(phrase.trim().charCodeAt(phrase.trim().length - 1)) }
  if (!node.ends.marks.includes(mark)) node.ends.marks.push(mark)
}

function spell<Mark>(node: Node<Mark>, words: string): Node<Mark> {
  let at = node
  for (let i = 0; i < words.length; i += 1) at = step(at, words.charCodeAt(i))
  return at
}

function step<Mark>(node: Node<Mark>, unit: number): Node<Mark> {
  const known = node.next.get(unit)
  if (known) return known
  const made: Node<Mark> = { next: new Map() }
  node.next.set(unit, made)
  return made
}

function walk<Mark>(start: Node<Mark>, from: number, search: Search<Mark>): void {
  let at = from
  for (let node: Node<Mark> | undefined = start; node; at += 1) {
    const unit = search.text.charCodeAt(at)
    if (node.ends && (node.ends.anywhere || unit === SPACE)) search.found(node.ends.marks, at)
    if (node.rest) walk(node.rest, endOfWord(search.text, at), search)
    if (node.gap) for (const next of startsAfter(search.text, at)) walk(node.gap, next, search)
    node = node.next.get(unit)
  }
}

function endOfWord(text: string, from: number): number {
  const at = text.indexOf(' ', from)
  return at < 0 ? text.length : at
}

/** Where the words after a gap may begin. */
function startsAfter(text: string, from: number): readonly number[] {
  const starts: number[] = []
  for (let at = from; at < text.length; at += 1) {
    if (!isStart(text, at)) continue
    starts.push(at)
    if (starts.length > (isJoined(text.charCodeAt(at)) ? SIGNS_BETWEEN_MAX : WORDS_BETWEEN_MAX)) break
  }
  return starts
}
