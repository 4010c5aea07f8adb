import type { PoolClient } from 'pg'
import { cardOf, type Looking } from '#contract/lead-card.ts'
import type { LeadCard } from '#contract/lead.ts'
import type { Id } from '#domain/ledger.ts'
import { cardRows } from '#store/views/cards.ts'
import { factsIn } from '#store/views/facts.ts'
import { findMember } from '#store/views/named.ts'
import { refusedWith } from './exit.ts'
import type { Opened } from './wiring.ts'
import { moment, table } from './words.ts'

/** Who looks at leads: the member named, else the first admin. What may be done stands on the cards as it is for them. */
export async function lookingAs(
  { parts }: Opened,
  client: PoolClient,
  { workspace, member }: { workspace: Id; member: string | undefined },
): Promise<Looking> {
  const facts = factsIn(client, workspace)
  const me = await findMember(client, workspace, member)
  if (!me) throw refusedWith('no_such_member')
  const { zone } = await parts.playbooks.load(facts)
  return { people: await facts.people(), me: me.id, at: await parts.clock.now(), zone }
}

export async function cardsFor(
  client: PoolClient,
  workspace: Id,
  { ids, looking }: { ids: readonly Id[]; looking: Looking },
): Promise<readonly LeadCard[]> {
  const rows = await cardRows(client, workspace, { ids, asOf: looking.at })
  return rows.map((row) => cardOf(row, looking))
}

/** One line a lead: what is due first, who it is for, who owes it. */
export const cardLines = (items: readonly LeadCard[], asOf: string): readonly string[] =>
  table(
    items.map(({ id, prospect, account, segment, commitment }) => [
      commitment ? standing(commitment, asOf) : 'resolved',
      `${prospect.name === '' ? 'Somebody' : prospect.name}${account ? `, ${account.name}` : ''}`,
      segment,
      commitment?.owedBy?.name ?? '',
      id,
    ]),
  )

function standing(
  { notBefore, target, limit, waitsFor }: NonNullable<LeadCard['commitment']>,
  asOf: string,
): string {
  const sooner = waitsFor === undefined ? '' : `with "${waitsFor}", or `
  if (notBefore > asOf) return `opens ${sooner}${moment(notBefore)}`
  if (limit < asOf) return `late since ${moment(limit)}`
  return target < asOf ? `wanted by ${moment(target)}` : `due by ${moment(target)}`
}
