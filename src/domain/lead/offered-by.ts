import type { NewCommitment } from '../commitment/commitment.ts'
import type { Asked } from '../ledger.ts'
import type { Offer } from '../team/turn.ts'
import type { LeadOffered } from './events.ts'

/** The offer of a lead that a team holds; with nobody to offer it to, or no team, nothing. */
export function offeredBy(
  { team }: NewCommitment,
  offer: Offer | undefined,
  { at, by }: Pick<Asked, 'at' | 'by'>,
): readonly LeadOffered[] {
  if (!team || !offer) return []
  const { to, turn, because } = offer
  return [{ type: 'LeadOffered', at, by, data: { to, team, ...(turn !== undefined && { turn }), because } }]
}
