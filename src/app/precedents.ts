import { handoffOf, type HandoffOffer } from '#domain/handoff/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { fold } from './streams.ts'
import type { Tx } from './ports.ts'

/** Whose word it is in a dispute. */
type Saying = 'rejects' | 'disputes' | 'answers' | 'rules'
type Said = {
  readonly as: Saying
  readonly at: Instant
  readonly by: string
  /** Gone where the person is forgotten whom it is about. */
  readonly words: string | null
}

/** What each side said in these disputes and what was ruled, in the order in which it was said, by dispute. */
export async function argumentsIn(
  tx: Tx,
  disputes: readonly { readonly lead: Id; readonly handoff: Id; readonly dispute: Id }[],
): Promise<ReadonlyMap<Id, readonly Said[]>> {
  const leads = [...new Set(disputes.map(({ lead }) => lead))]
  const streams = await tx.read(leads.map((stream) => ({ kind: 'lead', stream })))
  const folded = new Map(leads.map((lead) => [lead, fold('lead', lead, streams.get(lead) ?? [])]))
  return new Map(
    disputes.map(({ lead, handoff, dispute }) => {
      const found = folded.get(lead)
      const known = found?.kind === 'lead' && found.state.status !== 'none' ? found.state : undefined
      const offers = known && handoffOf(known, handoff)?.offers
      const offer = offers?.find((each) => each.dispute?.id === dispute)
      return [dispute, offer ? saidIn(offer) : []]
    }),
  )
}

function saidIn({ rejection, dispute, ruling }: HandoffOffer): readonly Said[] {
  const said = (
    as: Saying,
    { at, by }: { readonly at: Instant; readonly by: string },
    words: string | undefined,
  ): Said => ({ as, at, by, words: words ?? null })
  return [
    ...(rejection ? [said('rejects', { at: rejection.at, by: rejection.member }, rejection.note)] : []),
    ...(dispute ? [said('disputes', dispute, dispute.grounds)] : []),
    ...(dispute?.answers ?? []).map((answer) => said('answers', answer, answer.words)),
    ...(ruling ? [said('rules', ruling, ruling.because)] : []),
  ]
}
