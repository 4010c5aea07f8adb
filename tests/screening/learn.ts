/**
 * Learns which words sellers write and which buyers, from every labelled message but the half of `inquiries.csv` that is only
 * counted and the batches that are kept as strangers: `node tests/screening/learn.ts`. The same messages give the same words.
 */
import { writeFileSync } from 'node:fs'
import { inWords } from '#domain/screening/plain.ts'
import { withoutLinks } from '#domain/screening/reading.ts'
import { eachPiece, spelt } from '#domain/screening/wording/pieces.ts'
import { halfOf } from './half.ts'
import { labelledSet } from './measure.ts'

const LEARNED = 'src/domain/screening/wording/learned.ts'
const BATCHES = [
  'blind',
  'fresh',
  'strangers',
  'newcomers',
  'latecomers',
  'visitors',
  'lessons',
  'outsiders',
] as const
/** What is learned from: all who sell, and all who come for something else. Mashed keys and throw-away addresses teach no words. */
const TEACHES_NOTHING: ReadonlySet<string> = new Set(['gibberish', 'fake'])
const SELLS: ReadonlySet<string> = new Set(['pitch', 'spam'])
const CHARS_MIN = 15
const CHARS_READ_MAX = 6_000

const SEEN_MIN = 2
const ROUNDS = 30
const STEP = 0.3
const STEP_OF_LEAN = 0.02
const DECAY = 1e-5
const WEIGHT_MIN = 0.4
const WEIGHTS_IN_ONE = 2
const WEIGHT_MAX = 6

type Lesson = { readonly pieces: readonly string[]; readonly sells: 0 | 1 }

export function lessonsBut(left: readonly string[]): readonly Lesson[] {
  const rows = [
    ...labelledSet().filter(({ id = '' }) => halfOf(id) === 'tuning'),
    ...BATCHES.filter((batch) => !left.includes(batch)).flatMap((batch) => labelledSet(`${batch}.csv`)),
  ]
  return rows.flatMap(({ label = '', message = '' }) =>
    TEACHES_NOTHING.has(label) || message.length <= CHARS_MIN
      ? []
      : [
          {
            pieces: piecesOf(inWords(withoutLinks(message.slice(0, CHARS_READ_MAX)))),
            sells: SELLS.has(label) ? 1 : 0,
          },
        ],
  )
}

/** Logistic regression by gradient steps that grow smaller for words met often; the order is mixed by a fixed chance. */
export function learn(lessons: readonly Lesson[]): { lean: number; words: ReadonlyMap<string, number> } {
  const names = namesIn(lessons)
  const numbers = new Map(names.map((name, at) => [name, at]))
  const weights = new Float64Array(names.length)
  const moved = new Float64Array(names.length)
  const known = lessons.map(({ pieces, sells }) => ({
    at: pieces.flatMap((piece) => numbers.get(piece) ?? []),
    sells,
  }))
  let lean = 0
  const chance = chanceFrom(1)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { at, sells } of mixed(known, chance)) {
      const scale = 1 / Math.sqrt(at.length + 1)
      const sum = at.reduce((total, each) => total + (weights[each] ?? 0) * scale, lean)
      const wrong = 1 / (1 + Math.exp(-sum)) - sells
      lean -= STEP_OF_LEAN * wrong
      for (const each of at) {
        const slope = wrong * scale + DECAY * (weights[each] ?? 0)
        moved[each] = (moved[each] ?? 0) + slope ** 2
        weights[each] = (weights[each] ?? 0) - (STEP * slope) / Math.sqrt((moved[each] ?? 0) + 0.01)
      }
    }
  }
  const words = names.flatMap((name, at) => {
    const weight = Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, weights[at] ?? 0))
    return Math.abs(weight) < WEIGHT_MIN ? [] : [[name, Math.round(weight * WEIGHTS_IN_ONE)] as const]
  })
  return { lean: Math.round(lean * 1_000) / 1_000, words: new Map(words) }
}

function piecesOf(words: string): readonly string[] {
  const pieces = new Set<string>()
  eachPiece(words, (_, from, to) => pieces.add(spelt(words, { from, to })))
  return [...pieces]
}

function namesIn(lessons: readonly Lesson[]): readonly string[] {
  const seen = new Map<string, number>()
  for (const { pieces } of lessons) for (const piece of pieces) seen.set(piece, (seen.get(piece) ?? 0) + 1)
  return [...seen].flatMap(([name, times]) => (times < SEEN_MIN ? [] : [name]))
}

function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function mixed<T>(all: readonly T[], chance: () => number): readonly T[] {
  return all
    .map((each) => [chance(), each] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, each]) => each)
}

function source({ lean, words }: ReturnType<typeof learn>): string {
  const byWeight = Map.groupBy(words, ([, weight]) => weight)
  const lines = [...byWeight.keys()]
    .toSorted((one, other) => other - one)
    .map((weight) => {
      const listed = (byWeight.get(weight) ?? []).map(([name]) => name).toSorted()
      return `    '${weight}': \`${listed.join('|')}\`,`
    })
  return `/**
 * Written by \`node tests/screening/learn.ts\`: words by how far they lean to sellers (above nought) or to buyers (below), in halves.
 * \`kost*\` is how a word begins; two words stand beside each other.
 */
export const learned: { readonly lean: number; readonly words: Readonly<Record<string, string>> } = {
  lean: ${lean},
  words: {
${lines.join('\n')}
  },
}
`
}

if (import.meta.main) writeFileSync(LEARNED, source(learn(lessonsBut([]))))
