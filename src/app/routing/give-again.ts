import type { Id } from '#domain/ledger.ts'
import type { Offer } from '#domain/lead/offered-by.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import type { Asking } from '../streams.ts'
import { leadsWanting, type LeadWanting } from './leads-wanting.ts'
import { routerFor } from './router.ts'

export type Given = LeadWanting & { readonly offer: Offer | undefined }

/** Who has it, or is offered it. */
export const holderOf = ({ owner, offered }: KnownLead): Id | undefined => owner ?? offered

/** Whom leads that are there already would go to now, each counted for the next; where asked for, to others than have them. */
export async function giveAgain(
  parts: Pick<Parts, 'isPersonal' | 'isDisposable' | 'playbooks'>,
  tx: Tx,
  about: { readonly ids: readonly Id[]; readonly at: Instant; readonly exceptHolder?: boolean },
): Promise<readonly Given[]> {
  const [loaded, people] = await Promise.all([parts.playbooks.load(tx), tx.people()])
  const wanting = await leadsWanting(parts, tx, { ids: about.ids, loaded, people })
  const router = await routerFor(tx, {
    ...{ loaded, people, at: about.at },
    leads: wanting.map((each) => each.wanting),
  })
  return wanting.map((each) => {
    const holder = about.exceptHolder === true ? holderOf(each.lead) : undefined
    const except = holder === undefined ? [] : [holder]
    return { ...each, offer: router.give({ ...each.wanting, except }) }
  })
}

/** The offers of leads to those they were given to; whatever nobody fits for goes to its team's steward. */
export async function offersOf(
  tx: Tx,
  given: readonly Given[],
  { at, because }: { readonly at: Instant; readonly because: string },
): Promise<readonly Asking[]> {
  const { teams } = await tx.people()
  return given.flatMap(({ id, lead, offer }): Asking[] => {
    const team = teams.find((each) => each.id === lead.team)
    if (!team) return []
    const { to, turn, route } = offer ?? { to: team.steward }
    const command = { type: 'OfferLead', at, by: 'system', team: team.id, to, turn, because, route } as const
    return [{ kind: 'lead', stream: id, command }]
  })
}
