import { isJoined } from './plain.ts'
import {
  type Trie,
  AFTER_GAP,
  AFTER_REST,
  ENTRY,
  FIELDS,
  LETTERS,
  LETTERS_END,
  NONE,
  ROOT,
  nextOf,
} from './trie.ts'

export type Found<Mark> = { readonly mark: Mark; readonly words: string }

type Search<Mark> = {
  readonly trie: Trie<Mark>
  readonly text: string
  /** Whether some of it is in a script that joins words. */
  readonly joined: boolean
  readonly found: (marks: readonly Mark[], to: number) => void
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
    const found = (marks: readonly Mark[], to: number) => {
      for (const mark of marks) all.push({ mark, words: words.slice(from, to) })
    }
    const search = { trie, text: words, joined, found }
    for (; from > 0 && from < words.length; from = nextStart(words, from, joined)) walk(search, ROOT, from)
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
  const { text, trie } = search
  const { nodes, letters } = trie
  let at = from
  for (let node = start; node !== NONE; at += 1) {
    const fields = node * FIELDS
    const end = nodes[fields + LETTERS_END] ?? 0
    for (let letter = nodes[fields + LETTERS] ?? 0; letter < end; letter += 1, at += 1)
      if (letters[letter] !== text.charCodeAt(at)) return
    const unit = text.charCodeAt(at)
    const entry = nodes[fields + ENTRY] ?? NONE
    if (entry !== NONE) ended(search, entry, at)
    const rest = nodes[fields + AFTER_REST] ?? NONE
    if (rest !== NONE) walk(search, rest, endOfWord(text, at))
    const gap = nodes[fields + AFTER_GAP] ?? NONE
    if (gap !== NONE) afterGap(search, gap, at)
    node = nextOf(trie, node, unit)
  }
}

function ended<Mark>({ trie, text, found }: Search<Mark>, entry: number, at: number): void {
  const { marks, anywhere } = trie.entries[entry] ?? NOTHING
  if (anywhere || text.charCodeAt(at) === SPACE) found(marks, at)
}
const NOTHING = { marks: [], anywhere: false }

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
