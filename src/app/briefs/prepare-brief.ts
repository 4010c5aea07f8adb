import { FACTS_MAX } from '#domain/brief/fact.ts'
import type { Id } from '#domain/ledger.ts'
import { carryOut } from '../carry-out.ts'
import type { Parts } from '../parts.ts'
import { aboutLead } from './about-lead.ts'
import { lookOutside } from './look-outside.ts'
import { ownFacts } from './own-facts.ts'

export type BriefWanted = {
  readonly workspace: Id
  readonly lead: Id
  /** Somebody asks to look again, whatever is known. */
  readonly fresh?: boolean
}

/**
 * Looks for what can be known of the business behind a lead, and writes down what was found. The lead waits for nothing of this.
 * `later`: somebody was away, and another try may tell more; what is known by then is the brief.
 */
export async function prepareBrief(
  parts: Parts,
  { workspace, lead, fresh = false }: BriefWanted,
): Promise<'done' | 'later'> {
  const at = await parts.clock.now()
  const about = await parts.ledger.transaction(workspace, (tx) => aboutLead(parts, tx, lead))
  if (!about || about.lead.forgotten || about.lead.historical) return 'done'
  if (about.lead.resolution && !fresh) return 'done'
  const outside = await lookOutside(parts, { workspace, domain: about.domain, at, fresh })
  await parts.ledger.transaction(workspace, async (tx) => {
    // Who asked may have been forgotten meanwhile: what is written down rests on what is known now.
    const now = await aboutLead(parts, tx, lead)
    if (!now || now.domain !== about.domain) return
    const command = {
      type: 'PrepareBrief',
      ...{ by: 'system', at },
      known: await ownFacts(parts, tx, now),
      found: outside.facts.slice(0, FACTS_MAX),
      searches: outside.searches,
    } as const
    await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
  })
  return outside.again ? 'later' : 'done'
}
