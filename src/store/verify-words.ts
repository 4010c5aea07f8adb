import { wordsOf } from '#domain/prospect/words.ts'
import type { Chained } from './verify-stream.ts'

type Lost = { readonly what: string | undefined; readonly at: string }
/** An event that is said to have lost its words: by which period, what was old enough for it, and who says so when. */
type Given = {
  readonly seq: number
  readonly what: unknown
  readonly before: unknown
  readonly by: Pick<Chained, 'seq' | 'at'>
}

/** Looks whether the words that a stream no longer has are those that it says it no longer keeps. */
export function wordsChecker() {
  const gone = new Map<number, Lost>()
  const held = new Set<number>()
  const given: Given[] = []
  return {
    see(event: Chained, private_: 'none' | 'held' | 'gone' | 'wrong'): void {
      const { seq, at, type } = event
      if (private_ === 'gone') gone.set(seq, { what: wordsOf({ type, data: parsed(event.data) }), at })
      if (private_ === 'held') held.add(seq)
      if (givesUp.has(type)) given.push(...givenIn(event))
    },
    /** The first event whose words are gone though nothing says so. */
    taken(): number | undefined {
      const over = new Set(given.flatMap((one) => (goes(one, gone.get(one.seq)) ? [one.seq] : [])))
      return [...gone.keys()].find((seq) => !over.has(seq))
    },
    /** The first that still has words; of `all`, or of those that were given up. */
    left: (of: 'all' | 'given'): number | undefined =>
      of === 'all' ? held.keys().next().value : given.find(({ seq }) => held.has(seq))?.seq,
  }
}

const givesUp: ReadonlySet<string> = new Set(['WordsForgotten', 'VisitsForgotten'])

function givenIn(event: Chained): readonly Given[] {
  const { what, before, seqs }: { what?: unknown; before?: unknown; seqs?: unknown } = parsed(event.data)
  return Array.isArray(seqs)
    ? seqs.map((seq: unknown) => ({ seq: Number(seq), what, before, by: event }))
    : []
}

/** Only what was said before, is of the kind that has that period, and is older than it, may go by it. */
const goes = ({ seq, what, before, by }: Given, lost: Lost | undefined): boolean =>
  lost !== undefined &&
  seq < by.seq &&
  lost.what === what &&
  typeof before === 'string' &&
  before <= by.at &&
  lost.at < before

/** What an event says; nothing where that can't be read, which its broken link tells already. */
export function parsed(data: string): object {
  try {
    const said: unknown = JSON.parse(data)
    return typeof said === 'object' && said !== null ? said : {}
  } catch {
    return {}
  }
}
