import type { Motion } from '#domain/lead/events.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Ask } from './lead-facts.ts'
import type { AnyEvent } from './streams.ts'

/** Motions in which nobody is about to answer. */
export const atRest: ReadonlySet<Motion> = new Set(['nurture', 'decline'])

/**
 * Since when they have waited for the answer that is owed now, by the lead's history: since they asked, where that is why it is owed,
 * else since it is owed; what took the place of another goes on from there. Undefined where no answer is owed.
 */
export function askedSince(history: readonly AnyEvent[]): Instant | undefined {
  const waiting = new Map<Id, Instant>()
  let [asked, ended] = [never, never]
  let judgedAt = ''
  for (const event of history) {
    const { at } = event
    if (event.type === 'LeadOpened' || event.type === 'SubmissionJoined')
      asked = { at, since: event.data.submittedAt }
    if (event.type === 'LeadJudged') judgedAt = at
    if (event.type === 'CommitmentSettled') {
      const since = waiting.get(event.data.commitment)
      if (since !== undefined) ended = { at, since }
      waiting.delete(event.data.commitment)
    }
    if (event.type === 'CommitmentMade' && event.data.kind === 'respond') {
      const replaced = ended.at === at && judgedAt === at ? ended.since : undefined
      waiting.set(event.data.id, replaced ?? (asked.at === at ? asked.since : at))
    }
  }
  return [...waiting.values()].toSorted()[0]
}

const never = { at: '', since: '' }

/** The earliest that they were told. Who is put to rest now is owed it no longer once it has passed. */
export function soonestPromise(
  asks: readonly Ask[],
  { from, at, motion }: { readonly from: Instant; readonly at: Instant; readonly motion: Motion },
): Instant | undefined {
  const told = asks.flatMap(({ promisedBy }) => promisedBy ?? []).filter((by) => by > from)
  return told.filter((by) => !atRest.has(motion) || by > at).toSorted()[0]
}
