import { pieceName } from '#domain/screening/learned/piece-names.ts'
import type { Place } from '#domain/screening/learned/piece-numbers.ts'
import { piecesIn } from '#domain/screening/learned/pieces.ts'
import { type Example, type Learned, learn } from './regression.ts'
import type { Text } from './texts.ts'

/** So many pieces are kept: a file that a person can look through, and that loads at once. */
const PIECES_MAX = 60_000
/** What stands in fewer messages says nothing of others. */
const MESSAGES_MIN = 2
/** Weights are written in tenths. */
export const SCALE = 10

export type Lists = {
  /** The names of what weighs, by their weight. */
  readonly names: ReadonlyMap<string, number>
  readonly bias: number
}
type Piece = { readonly name: string; messages: number; readonly place: number }

/** What a batch of texts teaches: first all pieces, then once more those that weigh most. */
export function listsFrom(texts: readonly Text[]): Lists {
  const seen = piecesOf(texts)
  const first = learn(...examplesOf(texts, seen))
  const heavy = [...seen]
    .filter(([, { messages }]) => messages >= MESSAGES_MIN)
    .map(([piece, { name, messages, place }]) => ({
      piece,
      name,
      worth: worthOf(first, place) * Math.sqrt(messages),
    }))
    .toSorted((one, other) => other.worth - one.worth || (one.name < other.name ? -1 : 1))
    .slice(0, PIECES_MAX)
  const kept = new Map(heavy.map(({ piece, name }, place) => [piece, { name, messages: 0, place }]))
  const { weights, bias } = learn(...examplesOf(texts, kept))
  const names = [...kept.values()].map(
    ({ name, place }) => [name, Math.round((weights[place] ?? 0) * SCALE)] as const,
  )
  return { names: new Map(names.filter(([, weight]) => weight !== 0)), bias: Math.round(bias * SCALE) }
}

const worthOf = ({ weights }: Learned, place: number): number => Math.abs(weights[place] ?? 0)

function piecesOf(texts: readonly Text[]): ReadonlyMap<number, Piece> {
  const all = new Map<number, Piece>()
  for (const text of texts) {
    const here = new Set<number>()
    inText(text, (piece, name) => {
      if (here.has(piece)) return
      here.add(piece)
      const known = all.get(piece)
      if (known === undefined) all.set(piece, { name: name(), messages: 1, place: all.size })
      else known.messages += 1
    })
  }
  return all
}

function inText(text: Text, see: (piece: number, name: () => string) => void): void {
  const places: readonly Place[] = ['message', 'sender']
  for (const place of places) {
    const { count, numbers, starts, ends } = piecesIn(text[place], place)
    for (let at = 0; at < count; at += 1) {
      const piece = numbers[at] ?? 0
      see(piece, () => pieceName(text[place].slice(starts[at], ends[at]), { piece, place }))
    }
  }
}

function examplesOf(
  texts: readonly Text[],
  known: ReadonlyMap<number, Piece>,
): [examples: readonly Example[], size: number] {
  const examples = texts.map((text) => {
    const places: number[] = []
    let pieces = 0
    inText(text, (piece) => {
      pieces += 1
      const place = known.get(piece)?.place
      if (place !== undefined) places.push(place)
    })
    return { places: Int32Array.from(places), pieces, junk: text.is === 'junk' }
  })
  return [examples, known.size]
}

/** As they are written: heaviest first, what weighs the same in one line, in the order of its letters. */
export function linesOf(names: ReadonlyMap<string, number>): string {
  const byWeight = new Map<number, string[]>()
  for (const [name, weight] of names) if (!byWeight.get(weight)?.push(name)) byWeight.set(weight, [name])
  return [...byWeight]
    .toSorted(([one], [other]) => other - one)
    .map(([weight, own]) => [weight, ...own.toSorted()].join('|'))
    .join('\n')
}
