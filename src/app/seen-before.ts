import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Trust } from '#domain/submission/held.ts'
import { epochMsOf, instantOf } from '#domain/time/instant.ts'
import type { Parts } from './parts.ts'
import type { PendingSubmission, Sighting, Tx } from './ports.ts'
import { plain } from './trust.ts'

/** How many came before each of these that were much the same, and whom releases have taught us to trust. */
export type SeenBefore = {
  readonly of: (submission: Id) => {
    readonly sameText: number
    readonly sameNetwork: number
    readonly proofSeen: number
  }
  readonly trusts: readonly Trust[]
}

const TEXT_WINDOW_MS = 3 * 24 * 60 * 60_000
const NETWORK_WINDOW_MS = 5 * 60_000
const PROOF_WINDOW_MS = 7 * 24 * 60 * 60_000
/** Fewer words are said by many: "I would like a demo", a text that stands in the form. */
const WORDS_COMPARED_MIN = 25

/** Both questions at once, beside whatever else is being asked. */
export async function seenBefore(
  { screening }: Pick<Parts, 'screening'>,
  tx: Pick<Tx, 'sightings' | 'trusts'>,
  pending: readonly PendingSubmission[],
): Promise<SeenBefore> {
  const some = pending.flatMap((submission) => sightingsOf(screening, submission))
  const senders = pending.flatMap(({ canonical }) =>
    canonical?.person.email ? [emailKey(canonical.person.email)] : [],
  )
  const values = [...new Set(senders.flatMap((key) => [key, key.slice(key.lastIndexOf('@') + 1)]))]
  const [before, trusts] = await Promise.all([tx.sightings(some), tx.trusts(values)])
  const counted = countedWithin(some, before)
  const timesOf = (submission: Id, kind: Sighting['kind']) => counted.get(`${kind}/${submission}`) ?? 0
  return {
    of: (submission) => ({
      sameText: timesOf(submission, 'text'),
      sameNetwork: timesOf(submission, 'network'),
      proofSeen: timesOf(submission, 'proof'),
    }),
    trusts,
  }
}

/** The earlier ones of the same batch count as well. */
function countedWithin(some: readonly Sighting[], before: readonly number[]): ReadonlyMap<string, number> {
  const whoOf = new Map<string, Set<string>>()
  const counted = new Map<string, number>()
  for (const [index, { kind, hash, who, submission }] of some.entries()) {
    const name = `${kind}/${hash}`
    const earlier = whoOf.get(name) ?? new Set<string>()
    const others = earlier.has(who) ? earlier.size - 1 : earlier.size
    counted.set(`${kind}/${submission}`, (before[index] ?? 0) + others)
    whoOf.set(name, earlier.add(who))
  }
  return counted
}

function sightingsOf(
  { digest, networkOf }: Parts['screening'],
  { id, address, received, canonical }: PendingSubmission,
): readonly Sighting[] {
  if (!canonical || received.test || received.byHand) return []
  const at = received.receivedAt
  const seen = (
    kind: Sighting['kind'],
    hash: string,
    about: { who: string; windowMs: number },
  ): Sighting => ({
    ...{ submission: id, kind, hash, who: about.who, at },
    since: instantOf(epochMsOf(at) - about.windowMs),
  })
  const words = plain(canonical.message ?? '')
  const network = address && networkOf(address)
  const { challenge } = received.arrival ?? {}
  const mine = () => digest(id)
  return [
    ...(words.split(' ').length >= WORDS_COMPARED_MIN
      ? [
          seen('text', digest(words), {
            who: digest(`${received.form}/${emailKey(canonical.person.email ?? '')}`),
            windowMs: TEXT_WINDOW_MS,
          }),
        ]
      : []),
    ...(network ? [seen('network', digest(network), { who: mine(), windowMs: NETWORK_WINDOW_MS })] : []),
    ...(challenge === undefined
      ? []
      : [seen('proof', digest(challenge), { who: mine(), windowMs: PROOF_WINDOW_MS })]),
  ]
}
