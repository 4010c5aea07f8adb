import type { PoolClient } from 'pg'
import { cardOf, type Looking } from '#contract/lead-card.ts'
import type { LeadCard } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { cardRows } from '#store/views/cards.ts'
import { factsIn } from '#store/views/facts.ts'
import type { Served } from './served.ts'

/**
 * What stands behind every card: who works here, who looks, and by whose clock they are told. Who looks may still be being asked:
 * all that a page asks goes out together.
 */
export async function lookingIn(
  { parts }: Pick<Served, 'parts'>,
  client: PoolClient,
  { workspace, me, at }: { workspace: Id; me: string | Promise<string>; at: Instant },
): Promise<Looking> {
  const facts = factsIn(client, workspace)
  const [who, people, { zone }] = await Promise.all([me, facts.people(), parts.playbooks.load(facts)])
  return { people, me: who, at, zone }
}

export async function cardsOf(
  client: PoolClient,
  workspace: Id,
  { ids, looking }: { ids: readonly Id[]; looking: Looking },
): Promise<LeadCard[]> {
  const rows = await cardRows(client, workspace, { ids, asOf: looking.at })
  return rows.map((row) => cardOf(row, looking))
}
