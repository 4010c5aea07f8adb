import type { Id } from '#domain/ledger.ts'
import { easySegments, type Queue } from '#domain/neglect/easy-segments.ts'
import { SEEN_WITHIN_MS } from '#domain/neglect/claimed-unseen.ts'
import { daysAfter } from '#domain/neglect/presence.ts'
import type { Finding } from '#domain/neglect/signal.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carryOut } from '../carry-out.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import type { Asking } from '../streams.ts'
import { neglectRules } from './terms.ts'

/** How many leads are looked at in one transaction. */
export const WATCHED_AT_ONCE_MAX = 200
/** What members say is held against what was seen for so long after the day that it may take to be seen. */
const CLAIMED_FOR_MS = 2 * SEEN_WITHIN_MS
/** A queue is looked at over so many days. */
const QUEUE_DAYS = 28
const QUEUES_APART_MS = 60 * 60_000

export type NeglectFound = { readonly looked: number; readonly asked: number; readonly shown: number }
type Counts = { looked: number; asked: number; shown: number }

/**
 * Looks for neglect, in batches, from any process, late or twice without harm: a lead comes up by an index when something may have been
 * let down, and is looked at no more once it was asked about. Returns when nothing is left that this search hasn't seen.
 */
export async function findNeglect(parts: Parts): Promise<NeglectFound> {
  const at = await parts.clock.now()
  const counts: Counts = { looked: 0, asked: 0, shown: 0 }
  for (const workspace of await parts.ledger.workspaces()) {
    await watchLeads(parts, workspace, { at, counts })
    await lookAtQueues(parts, workspace, { at, counts })
  }
  return counts
}

type About = { readonly at: Instant; readonly counts: Counts }

async function watchLeads(parts: Parts, workspace: Id, { at, counts }: About): Promise<void> {
  const seen = new Set<Id>()
  for (;;) {
    const found = await parts.ledger.transaction(workspace, (tx) => toLookAt(parts, tx, at))
    const leads = found.filter((id) => !seen.has(id))
    if (leads.length === 0) return
    for (const id of leads) seen.add(id)
    await look(parts, workspace, { counts, askings: leads.toSorted().map((lead) => asking(lead, at)) })
  }
}

async function toLookAt(parts: Parts, tx: Tx, at: Instant): Promise<readonly Id[]> {
  const { heldDays, unopenedDays } = neglectRules(await parts.playbooks.load(tx))
  const most = WATCHED_AT_ONCE_MAX
  const waiting = await tx.toWatch({
    ...{ at, most },
    quietBefore: daysAfter(at, -heldDays),
    unopenedBefore: daysAfter(at, -unopenedDays),
  })
  const { mailboxes, telephones } = await tx.witnesses()
  const members = [...new Set([...mailboxes.keys(), ...telephones.keys()])]
  const to = before(at, SEEN_WITHIN_MS)
  const claimed = await tx.claimed(members, { from: before(to, CLAIMED_FOR_MS), to, most })
  return [...new Set([...waiting, ...claimed])]
}

const before = (at: Instant, ms: number): Instant => instantOf(epochMsOf(at) - ms)

const asking = (lead: Id, at: Instant, also: readonly Finding[] = []): Asking => ({
  ...{ kind: 'lead', stream: lead },
  command: { type: 'LookForNeglect', at, by: 'system', ...(also.length > 0 && { also }) },
})

/** Counts over a whole queue cost more, and change slowly. */
async function lookAtQueues(parts: Parts, workspace: Id, { at, counts }: About): Promise<void> {
  const last = queuesSeen.get(workspace)
  if (last !== undefined && epochMsOf(at) - last < QUEUES_APART_MS && epochMsOf(at) >= last) return
  queuesSeen.set(workspace, epochMsOf(at))
  const found = await parts.ledger.transaction(workspace, async (tx) => {
    const { members } = await tx.people()
    const ids = members.filter(({ active }) => active).map(({ id }) => id)
    const work = await tx.queues(ids, { since: daysAfter(at, -QUEUE_DAYS), now: at })
    const month = at.slice(0, 7)
    return [...Map.groupBy(work, ({ member }) => member)].flatMap(([member, segments]) =>
      easySegments({ member, segments, month } satisfies Queue),
    )
  })
  const byLead = Map.groupBy(found, ({ lead }) => lead)
  await look(parts, workspace, {
    counts,
    askings: [...byLead].map(([lead, these]) =>
      asking(
        lead,
        at,
        these.map(({ lead: _lead, ...finding }) => finding),
      ),
    ),
  })
}
/** When each workspace's queues were last looked at, by this process; twice does no harm. */
const queuesSeen = new Map<Id, number>()

const look = (
  parts: Parts,
  workspace: Id,
  { askings, counts }: { askings: readonly Asking[]; counts: Counts },
): Promise<void> =>
  parts.ledger.transaction(workspace, async (tx) => {
    if (askings.length === 0) return
    const outcomes = await carryOut(tx, askings, parts)
    const types = outcomes.flatMap((one) =>
      one.outcome === 'happened' ? one.events.map(({ type }) => type) : [],
    )
    counts.looked += askings.length
    counts.asked += types.filter((type) => type === 'NeglectAsked').length
    counts.shown += types.filter((type) => type === 'NeglectShown').length
  })
