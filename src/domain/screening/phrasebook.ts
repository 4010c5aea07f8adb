import { isJoined } from './plain.ts'
import { add, leaf, nextOf, type Node } from './trie.ts'

/**
 * Phrases of one language by what they mean, separated by `|`. `*` stands for the rest of a word ("optimi* your site"),
 * `…` for up to three words (six signs where words aren't parted).
 */
export type Phrases<Mark extends string> = Readonly<Partial<Record<Mark, string>>>
export type Found<Mark extends string> = FoundAs<Mark>
type FoundAs<Mark> = { readonly mark: Mark; readonly words: string }
/** Finds them in a text that is parted into its words (`wordsOf`). */
export type Phrasebook<Mark extends string> = (words: string) => readonly Found<Mark>[]

type Search<Mark> = {
  readonly text: string
  /** Whether some of it is in a script that joins words. */
  readonly joined: boolean
  readonly found: (marks: readonly Mark[], to: number) => void
}

const SPACE = 32
const WORDS_BETWEEN_MAX = 3
const SIGNS_BETWEEN_MAX = 6

/** One walk over the text finds the phrases of all languages at once. */
export function phrasebookOf<Mark extends string>(languages: readonly Phrases<Mark>[]): Phrasebook<Mark> {
  const steps = phrasebookInSteps(languages)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same, one list after another: so many take long enough that somebody would notice. */
export function* phrasebookInSteps<Mark extends string>(
  languages: readonly Phrases<Mark>[],
): Generator<undefined, Phrasebook<Mark>> {
  const root = leaf<Mark>()
  for (const phrases of languages) {
    for (const mark in phrases)
      for (const phrase of (phrases[mark] ?? '').split('|')) if (phrase.trim() !== '') add(root, phrase, mark)
    yield
  }
  return searchFrom(root)
}

function searchFrom<Mark>(root: Node<Mark>): (words: string) => readonly FoundAs<Mark>[] {
  return (words) => {
    const all: FoundAs<Mark>[] = []
    const joined = JOINED.test(words)
    let from = 1
    const found = (marks: readonly Mark[], to: number) => {
      for (const mark of marks) all.push({ mark, words: words.slice(from, to) })
    }
    const search = { text: words, joined, found }
    for (; from > 0 && from < words.length; from = nextStart(words, from, joined)) walk(root, from, search)
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
  const { text } = search
  let node: Node<Mark> | undefined = start
  for (let at = from; node !== undefined; at += 1) {
    const unit = text.charCodeAt(at)
    const { ends, rest, gap } = node
    if (ends !== undefined && (unit === SPACE || ends.anywhere)) search.found(ends.marks, at)
    if (rest !== undefined) walk(rest, endOfWord(text, at), search)
    if (gap !== undefined) afterGap(gap, at, search)
    node = nextOf(node, unit)
  }
}

function endOfWord(text: string, from: number): number {
  const at = text.indexOf(' ', from)
  return at < 0 ? text.length : at
}

/** Goes on with each word that may follow a gap. */
function afterGap<Mark>(gap: Node<Mark>, from: number, search: Search<Mark>): void {
  const { text, joined } = search
  let starts = 0
  for (let at = isStart(text, from) ? from : nextStart(text, from, joined); at > 0 && at < text.length;) {
    walk(gap, at, search)
    starts += 1
    if (starts > (isJoined(text.charCodeAt(at)) ? SIGNS_BETWEEN_MAX : WORDS_BETWEEN_MAX)) return
    at = nextStart(text, at, joined)
  }
}
