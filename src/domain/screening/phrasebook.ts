import { inWords, isJoined } from './plain.ts'
import { add, leaf, nextOf, type Node } from './trie.ts'

/**
 * Phrases of one language by what they mean, separated by `|`. `*` stands for the rest of a word ("optimi* your site"),
 * `…` for up to three words (six signs where words aren't parted).
 */
export type Phrases<Mark extends string> = Readonly<Partial<Record<Mark, string>>>
export type Found<Mark extends string> = { readonly mark: Mark; readonly words: string }
export type Phrasebook<Mark extends string> = (text: string) => readonly Found<Mark>[]

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
  const root = leaf<Mark>()
  for (const phrases of languages) {
    for (const mark in phrases)
      for (const phrase of (phrases[mark] ?? '').split('|')) if (phrase.trim() !== '') add(root, phrase, mark)
  }
  return (text) => {
    const words = inWords(text)
    const all: Found<Mark>[] = []
    const joined = JOINED.test(words)
    for (let from = 1; from > 0 && from < words.length; from = nextStart(words, from, joined)) {
      const found = (marks: readonly Mark[], to: number) => {
        for (const mark of marks) all.push({ mark, words: words.slice(from, to) })
      }
      walk(root, from, { text: words, from, found })
    }
    return all
  }
}

const JOINED = /[\u0590-\u06ff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u

function nextStart(text: string, from: number, joined: boolean): number {
  if (!joined) return text.indexOf(' ', from) + 1
  for (let at = from + 1; at < text.length; at += 1) if (isStart(text, at)) return at
  return 0
}

const isStart = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === SPACE || isJoined(text.charCodeAt(at))

function walk<Mark>(start: Node<Mark>, from: number, search: Search<Mark>): void {
  let at = from
  for (let node: Node<Mark> | undefined = start; node; at += 1) {
    const unit = search.text.charCodeAt(at)
    if (node.ends && (node.ends.anywhere || unit === SPACE)) search.found(node.ends.marks, at)
    if (node.rest) walk(node.rest, endOfWord(search.text, at), search)
    if (node.gap) for (const next of startsAfter(search.text, at)) walk(node.gap, next, search)
    node = nextOf(node, unit)
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
