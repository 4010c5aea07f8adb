import type { CommitmentKind, WindowOf } from '../commitment/commitment.ts'
import type { OfferState } from '../handoff/state.ts'
import type { Lease } from '../lead/facts.ts'
import type { Motion } from '../lead/events.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** Something that a member owes on a lead, with what stands in the way of their taking it up. */
export type Waiting = {
  readonly lead: Id
  readonly commitment: Id
  readonly kind: CommitmentKind
  readonly window: WindowOf
  readonly motion: Motion
  readonly segmentOrder: number
  readonly owner?: Id | undefined
  readonly offered?: Id | undefined
  readonly lease?: Lease | undefined
  /** How its last hand-off stands. */
  readonly handoff?: OfferState | undefined
}

/** Why a lead has its place: the order knows nothing else. */
export type Urgency = 'late' | 'past target' | 'due'
export type Turn = Pick<Waiting, 'lead' | 'kind' | 'window'> & { readonly urgency: Urgency }
export type Bench = {
  /** What may be taken up now, the most urgent first; each lead once. */
  readonly due: readonly Turn[]
  /** How many open later, and when the first of them does. */
  readonly later: number
  readonly opens: Instant | undefined
}

/**
 * What is on a member's workbench, by when it is due and by nothing else: past its limit first, then past its target, then by target;
 * ties by the order of segments, as in every queue. What a colleague has or is at work on isn't there, nor what is handed off.
 */
export function benchOf(waiting: readonly Waiting[], { me, at }: { me: Id; at: Instant }): Bench {
  const mine = waiting.filter((one) => isWork(one) && isFree(one, { me, at }))
  const open = mine.filter(({ window }) => window.notBefore <= at).toSorted(byUrgency(at))
  const due = firsts(open)
  const shown = new Set(due.map(({ lead }) => lead))
  const soon = mine.filter(({ lead }) => !shown.has(lead))
  return {
    due: due.map(({ lead, kind, window }) => ({ lead, kind, window, urgency: urgencyOf(window, at) })),
    later: new Set(soon.map(({ lead }) => lead)).size,
    opens: soon.map(({ window }) => window.notBefore).toSorted()[0],
  }
}

/** The one that follows `after`, so that who looks further comes round to all; the first, where that one is done with. */
export function nextOn({ due }: Pick<Bench, 'due'>, after?: Id): Turn | undefined {
  const at = due.findIndex(({ lead }) => lead === after)
  const next = due[at + 1] ?? due[0]
  return next?.lead === after ? undefined : next
}

const kinds: ReadonlySet<CommitmentKind> = new Set(['respond', 'touch', 'callback', 'outcome'])
const motions: ReadonlySet<Motion> = new Set(['qualify', 'respond'])
const gone: ReadonlySet<OfferState> = new Set(['open', 'accepted', 'disputed', 'overturned'])

/** Readers and polite refusals need no conversation, and what is with sales is qualified. */
const isWork = ({ kind, motion, handoff }: Waiting): boolean =>
  kinds.has(kind) && motions.has(motion) && (handoff === undefined || !gone.has(handoff))

const isFree = (
  { owner, offered, lease }: Waiting,
  { me, at }: { readonly me: Id; readonly at: Instant },
): boolean => {
  if (lease && lease.member !== me && lease.until > at) return false
  return owner === undefined ? offered === undefined || offered === me : owner === me
}

const urgencyOf = ({ target, limit }: WindowOf, at: Instant): Urgency =>
  limit < at ? 'late' : target < at ? 'past target' : 'due'

const ranks: Readonly<Record<Urgency, number>> = { late: 0, 'past target': 1, due: 2 }

const byUrgency =
  (at: Instant) =>
  (one: Waiting, other: Waiting): number =>
    ranks[urgencyOf(one.window, at)] - ranks[urgencyOf(other.window, at)] ||
    compare(one.window.target, other.window.target) ||
    one.segmentOrder - other.segmentOrder ||
    compare(one.lead, other.lead) ||
    compare(one.commitment, other.commitment)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A lead on which several things are due has the place of the first. */
function firsts(ordered: readonly Waiting[]): readonly Waiting[] {
  const seen = new Set<Id>()
  return ordered.filter(({ lead }) => !seen.has(lead) && seen.add(lead))
}
