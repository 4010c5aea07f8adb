import { isJoined } from './plain.ts'
import {
  type Trie,
  ENDS,
  ENDS_ANYWHERE,
  HAS_GAP,
  HAS_REST,
  HEAD,
  NONE,
  NUMBER,
  branchAt,
  numberAt,
} from './trie.ts'

export type Found<Mark> = { readonly mark: Mark; readonly words: string }

type Search<Mark> = {
  readonly trie: Trie<Mark>
  readonly text: string
  /** Whether some of it is in a script that joins words. */
  readonly joined: boolean
  /** Notes which marks end where. */
  readonly found: (marks: number, to: number) => void
}

const SPACE = 32
const WORDS_BETWEEN_MAX = 3
const SIGNS_BETWEEN_MAX = 6

/** Finds phrases in a text that is parted into its words. */
export function searchIn<Mark>(trie: Trie<Mark>): (words: string) => readonly Found<Mark>[] {
  return (words) => {
    const all: Found<Mark>[] = []
    const joined = JOINED.test(words)
    let from = 1
    const found = (number: number, to: number) => {
      const said = words.slice(from, to)
      for (const mark of trie.marks[number] ?? []) all.push({ mark, words: said })
    }
    const search = { trie, text: words, joined, found }
    for (; from > 0 && from < words.length; from = nextStart(words, from, joined))
      walk(search, trie.starts[words.charCodeAt(from)] ?? NONE, from + 1)
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

function walk<Mark>(search: Search<Mark>, start: number, from: number): void {
  const { text } = search
  const { table } = search.trie
  let at = from
  for (let node = start; node !== NONE; at += 1) {
    let place = node + HEAD
    for (const end = place + (table[node] ?? 0); place < end; place += 1, at += 1)
      if (table[place] !== text.charCodeAt(at)) return
    const has = table[node + 1] ?? 0
    if ((has & ENDS) !== 0) {
      if ((has & ENDS_ANYWHERE) !== 0 || text.charCodeAt(at) === SPACE)
        search.found(numberAt(table, place), at)
      place += NUMBER
    }
    if ((has & HAS_REST) !== 0) {
      walk(search, numberAt(table, place), endOfWord(text, at))
      place += NUMBER
    }
    if ((has & HAS_GAP) !== 0) {
      afterGap(search, numberAt(table, place), at)
      place += NUMBER
    }
    node = branchAt(table, place, text.charCodeAt(at))
  }
}

function endOfWord(text: string, from: number): number {
  const at = text.indexOf(' ', from)
  return at < 0 ? text.length : at
}

/** Goes on with each word that may follow a gap. */
function afterGap<Mark>(search: Search<Mark>, gap: number, from: number): void {
  const { text, joined } = search
  let starts = 0
  for (let at = isStart(text, from) ? from : nextStart(text, from, joined); at > 0 && at < text.length;) {
    walk(search, gap, at)
    starts += 1
    if (starts > (isJoined(text.charCodeAt(at)) ? SIGNS_BETWEEN_MAX : WORDS_BETWEEN_MAX)) return
    at = nextStart(text, at, joined)
  }
}
