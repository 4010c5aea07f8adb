import type { Id } from '#domain/ledger.ts'
import type { Retention } from '#domain/prospect/retention.ts'
import { filesOf, wordKinds, wordsOver, type WordKind } from '#domain/prospect/words.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import { addressOf } from './erase.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import type { WordsDue, WordsGone } from './privacy-ports.ts'
import { fold, type Asking, type Recorded } from './streams.ts'

/** What has a period of its own: of how many things the words are past it, and of how many they went just now. */
export type WordsKept = {
  readonly what: WordKind
  readonly days: number
  readonly due: number
  readonly forgotten: number
}

const DAY_MS = 86_400_000
/** Nobody waits to be told of more than these. */
export const WORDS_COUNTED_MAX = 100_000
const EVENTS_AT_ONCE_MAX = 200
const BATCHES_MAX = 500
const ASIDE_AT_ONCE_MAX = 1_000

type Retaining = {
  readonly workspace: Id
  readonly retention: Retention
  readonly asOf: Instant
  readonly apply: boolean
}
type Over = {
  readonly workspace: Id
  readonly what: WordKind
  readonly before: Instant
  readonly at: Instant
}

/**
 * Words whose own period is over go, a bounded batch after the other, each in a transaction of its own: what is left is found by the
 * next turn. Each stream tells which of its events have lost theirs, so that nobody can take away others unseen.
 */
export async function retainWords(
  parts: Parts,
  { workspace, retention, asOf, apply }: Retaining,
): Promise<readonly WordsKept[]> {
  const kept: WordsKept[] = []
  for (const what of wordKinds) {
    const days = retention[what]
    if (days === undefined) continue
    const over = { workspace, what, before: instantOf(epochMsOf(asOf) - days * DAY_MS), at: asOf }
    const due = await parts.ledger.transaction(workspace, (tx) =>
      tx.wordsLeft({ what, before: over.before, most: WORDS_COUNTED_MAX }),
    )
    const forgotten = apply && due > 0 ? await forgetAll(parts, over) : 0
    if (apply && what === 'mails') await dropAside(parts, over)
    kept.push({ what, days, due, forgotten })
  }
  return kept
}

async function forgetAll(parts: Parts, over: Over): Promise<number> {
  // A stream that nothing could be taken from, being written by a newer version for one, must not hold up the others.
  const stuck = new Set<Id>()
  let forgotten = 0
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const { what, before } = over
    const due = await parts.ledger.transaction(over.workspace, (tx) =>
      tx.wordsDue({ what, before, most: EVENTS_AT_ONCE_MAX, not: [...stuck] }),
    )
    if (due.length === 0) break
    // What is about people is locked by their addresses, before any lead.
    for (const kind of ['prospect', 'lead'] as const) {
      const some = due.filter((each) => each.kind === kind)
      if (some.length === 0) continue
      const gone = await parts.ledger.transaction(over.workspace, (tx) => forgetSome(parts, tx, some, over))
      forgotten += gone.reduce((sum, { seqs }) => sum + seqs.length, 0)
      const done = new Set(gone.map(({ stream }) => stream))
      for (const { stream } of some) if (!done.has(stream)) stuck.add(stream)
    }
  }
  return forgotten
}

async function forgetSome(
  parts: Parts,
  tx: Tx,
  some: readonly WordsDue[],
  { what, before, at }: Over,
): Promise<readonly WordsGone[]> {
  await tx.lockPeople('as they are')
  const streams = some.map(({ stream }) => stream)
  if (some.some(({ kind }) => kind === 'prospect')) {
    const addresses = await Promise.all(streams.map((stream) => addressOf(tx, stream)))
    await tx.lock('prospect', addresses.flat())
  } else await tx.lock('stream', streams)
  const histories = await tx.read(some)
  const wanted = some.flatMap(({ kind, stream }): WordsGone[] => {
    const events = histories.get(stream) ?? []
    const seqs = wordsOver(events, { what, before, waiting: waitingIn(kind, stream, events) })
    const gone = new Set(seqs)
    const files = events.filter(({ seq }) => gone.has(seq)).flatMap(filesOf)
    return seqs.length > 0 ? [{ kind, stream, seqs, files }] : []
  })
  const outcomes = await carryOut(
    tx,
    wanted.map(({ kind, stream, seqs }): Asking => {
      const said = { at, by: 'system', what, before, seqs } as const
      return kind === 'lead'
        ? { kind, stream, command: { type: 'ForgetWords', ...said } }
        : { kind, stream, command: { type: 'ForgetVisits', ...said } }
    }),
    parts,
  )
  const gone = wanted.filter((_, index) => outcomes[index]?.outcome === 'happened')
  await tx.forgetWords(gone)
  return gone
}

/** Mails that have not left us yet. */
function waitingIn(kind: WordsDue['kind'], stream: Id, events: readonly Recorded[]): ReadonlySet<Id> {
  const folded = fold(kind, stream, events)
  if (folded.kind !== 'lead' || folded.state.status === 'none') return new Set()
  return new Set(folded.state.mails.flatMap(({ id, state }) => (state === 'queued' ? [id] : [])))
}

async function dropAside(parts: Parts, { workspace, before }: Over): Promise<void> {
  for (let some = ASIDE_AT_ONCE_MAX; some === ASIDE_AT_ONCE_MAX;)
    some = await parts.ledger.transaction(workspace, (tx) => tx.dropSetAside(before, ASIDE_AT_ONCE_MAX))
}
