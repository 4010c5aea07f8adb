import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import type { Parts } from './parts.ts'
import type { Tx, UnalertedClimb } from './ports.ts'

/** Escalations to one person within this time are one message with a list. */
export const ALERTS_APART_MS = 5 * 60_000
/** Older ones are on the board, and no news. */
const ALERTED_WITHIN_MS = 24 * 60 * 60_000

/**
 * One message to each person who has something new to be reminded of, or that climbed to them, unless they had one less than five
 * minutes ago.
 */
export async function alertMembers(parts: Parts, at: Instant): Promise<void> {
  const since = instantOf(epochMsOf(at) - ALERTED_WITHIN_MS)
  const quietSince = instantOf(epochMsOf(at) - ALERTS_APART_MS)
  for (const workspace of await parts.ledger.toAlert(since, quietSince))
    await parts.ledger.transaction(workspace, (tx) => alertIn(parts, tx, { at, since, quietSince }))
}

async function alertIn(
  parts: Parts,
  tx: Tx,
  { at, since, quietSince }: { at: Instant; since: Instant; quietSince: Instant },
): Promise<void> {
  // One process at a time, so that nobody is told twice of the same.
  await tx.lock('team', ['alerts'])
  const climbs = await tx.unalerted(since, quietSince)
  if (climbs.length === 0) return
  const firm = await tx.workspaceName()
  const { zone } = await parts.playbooks.load(tx)
  const messages = [...Map.groupBy(climbs, ({ member }) => member)].map(([member, items]) => ({
    id: parts.newId(),
    member,
    items,
  }))
  await carryOut(
    tx,
    messages.map(({ id, member, items }) => ({
      kind: 'member',
      stream: member,
      command: { type: 'AlertMember', at, by: 'system', message: id, climbs: items.map(idsOf) },
    })),
    parts,
  )
  await tx.keepNotices(
    messages.map(({ id, member, items }) => noticeOf(parts, { id, member, items, firm, zone, at })),
  )
  if (parts.mailer.configured)
    await tx.enqueue(messages.map(({ id }) => ({ task: 'send-notice', workspace: tx.workspace, notice: id })))
}

/** A commitment that was reminded of and climbed since stands once in the list, where it stands now. */
const highest = (
  items: readonly UnalertedClimb[],
  wanted: UnalertedClimb['kind'],
): readonly UnalertedClimb[] =>
  items.filter(
    ({ commitment, level, kind }) =>
      kind === wanted && !items.some((other) => other.commitment === commitment && other.level > level),
  )

/** However much was held back, it is one line: all of it is looked at in one place. */
function allReviews(parts: Parts, reviews: readonly UnalertedClimb[]) {
  const [first] = reviews.toSorted((a, b) => (a.limit < b.limit ? -1 : 1))
  if (!first) return []
  const { submittedAt, target, limit } = first
  const level = Math.max(...reviews.map((review) => review.level))
  const count = reviews.length === 1 ? 'one inquiry' : `${reviews.length} inquiries`
  const segment = `a look at ${count} held back`
  return [{ segment, submittedAt, target, limit, level, url: parts.heldUrl() }]
}

const idsOf = ({ lead, commitment, level }: UnalertedClimb) => ({ lead, commitment, level })

function noticeOf(
  parts: Parts,
  {
    id,
    member,
    items,
    firm,
    zone,
    at,
  }: { id: Id; member: Id; items: readonly UnalertedClimb[]; firm: string; zone: string; at: Instant },
) {
  const name = items[0]?.memberName ?? ''
  const [reviews, leads] = [highest(items, 'review'), highest(items, 'lead')]
  const listed = [
    ...leads.map(({ lead, segment, submittedAt, target, limit, level }) => ({
      ...{ segment, submittedAt, target, limit, level },
      url: parts.leadUrl(lead),
    })),
    ...allReviews(parts, reviews),
  ]
  return {
    id,
    member,
    purpose: 'alert' as const,
    at,
    ...parts.letters.alert({ firm, name, zone, items: listed }),
  }
}
