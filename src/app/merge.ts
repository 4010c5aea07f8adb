import type { Decision } from '#domain/decision.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import { lockedBy } from '#domain/matching/found-by.ts'
import { matchSaid, readSaid } from '#domain/matching/match-said.ts'
import type { Compared } from '#domain/matching/shared.ts'
import type { AliasRefusal } from '#domain/prospect/alias.ts'
import { emailKey, type KnownProspect } from '#domain/prospect/prospect.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { fold, type Recorded } from './streams.ts'

/** What a person says of two prospects: that they are one, that they are not, or that a proposal was wrong. */
export type SaidOfTwo = {
  readonly workspace: Id
  readonly what: 'merge' | 'unmerge' | 'reject'
  /** In any order. */
  readonly pair: readonly [Id, Id]
  readonly id?: Id | undefined
  readonly by: Actor
  readonly at: Instant
}
type Refused = Extract<Decision<never, AliasRefusal>, { outcome: 'refused' }>
type Half = { readonly id: Id; readonly metAt: Instant; readonly state: KnownProspect }

const types = { merge: 'AddAlias', unmerge: 'RemoveAlias', reject: 'RejectAlias' } as const

/**
 * Nothing moves: a bond is written on the stream of one of the two, and taken away again there. It stands where one has stood before,
 * else with who was met later.
 */
export function sayOfTwo(parts: Parts, said: SaidOfTwo): Promise<Outcome | Refused> {
  const { pair, what, id, at, by } = said
  return parts.ledger.transaction(said.workspace, async (tx) => {
    if (pair[0] === pair[1]) return refusedWith({ code: 'same_prospect' })
    const halves = await lockedPair(tx, pair)
    if ('outcome' in halves) return halves
    const [home, other] = inOrder(halves)
    const asked = { at, by, alias: other.id, ...(id !== undefined && { id }) }
    const command =
      what === 'merge'
        ? { ...asked, type: types[what], because: why(home, other) }
        : { ...asked, type: types[what] }
    const [outcome] = await carryOut(tx, [{ kind: 'prospect', stream: home.id, command }], parts)
    return outcome ?? { outcome: 'nothing' }
  })
}

const refusedWith = (refusal: AliasRefusal): Refused => ({ outcome: 'refused', refusal })

/** Both as they are, under the locks that the conveyor takes before it says who somebody is. */
async function lockedPair(tx: Tx, pair: SaidOfTwo['pair']): Promise<readonly [Half, Half] | Refused> {
  const before = await readPair(tx, pair)
  if ('outcome' in before) return before
  await tx.lock('prospect', [...new Set(before.flatMap(({ state }) => locksOf(state)))])
  return readPair(tx, pair)
}

export const locksOf = ({ details }: Pick<KnownProspect, 'details'>): readonly string[] => [
  ...(details.email === undefined ? [] : [emailKey(details.email)]),
  ...lockedBy(details),
]

async function readPair(tx: Tx, pair: SaidOfTwo['pair']): Promise<readonly [Half, Half] | Refused> {
  const histories = await tx.read(pair.map((stream) => ({ kind: 'prospect', stream })))
  const [one, other] = pair.map((id) => halfOf(id, histories.get(id) ?? []))
  if (!one || !other) return refusedWith({ code: 'no_such_prospect' })
  if (one.state.status === 'erased' || other.state.status === 'erased')
    return refusedWith({ code: 'prospect_erased' })
  return [one, other]
}

function halfOf(id: Id, events: readonly Recorded[]): Half | undefined {
  const folded = fold('prospect', id, events)
  const [first] = events
  return first && folded.kind === 'prospect' && folded.state.status !== 'none'
    ? { id, metAt: first.at, state: folded.state }
    : undefined
}

/** On whose stream it stands, first. */
function inOrder([one, other]: readonly [Half, Half]): readonly [Half, Half] {
  if (knows(one, other)) return [one, other]
  if (knows(other, one)) return [other, one]
  const isLater = one.metAt === other.metAt ? one.id > other.id : one.metAt > other.metAt
  return isLater ? [one, other] : [other, one]
}

const knows = ({ state }: Half, { id }: Half): boolean => state.aliases.some(({ alias }) => alias === id)

/** What was proposed with, else what the two share now; a member may know better than either. */
function why(home: Half, other: Half): readonly Compared[] {
  const before = home.state.aliases.find(({ alias }) => alias === other.id)?.because
  return before ?? matchSaid(readSaid(home.state.details), readSaid(other.state.details)).because
}
