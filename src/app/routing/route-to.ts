import type { Id } from '#domain/ledger.ts'
import type { Offer } from '#domain/lead/offered-by.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import { holderOf } from './give-again.ts'
import { leadsWanting } from './leads-wanting.ts'
import { routerFor } from './router.ts'

export type RouteTo = {
  readonly at: Instant
  readonly leads: readonly {
    readonly lead: Id
    /** Who qualified it: their pairs are asked. */
    readonly qualifier?: Id | undefined
    /** Who had it offered already, or rejected it. */
    readonly except?: readonly Id[] | undefined
  }[]
  /** The team that is to have them, by its name in the playbook. */
  readonly team: string
  /** A routing of the playbook; without it the team's own, else the usual way. */
  readonly routing?: string | undefined
}

/**
 * Who of a team would get each of these leads next, counted one after the other, under the locks of the teams. The answer belongs into
 * the event that gives it to them (`route` in particular), from which turns are read the next time; undefined means that nobody fits
 * and the playbook has no fallback, so that the team's steward owes it.
 */
export async function routeTo(
  parts: Pick<Parts, 'isPersonal' | 'playbooks'>,
  tx: Tx,
  { at, leads, team, routing }: RouteTo,
): Promise<ReadonlyMap<Id, Offer | undefined>> {
  const [loaded, people] = await Promise.all([parts.playbooks.load(tx), tx.people()])
  const wanting = await leadsWanting(parts, tx, { ids: leads.map(({ lead }) => lead), loaded, people })
  const asked = wanting.map(({ id, wanting: wants, lead }) => {
    const { qualifier, except = [] } = leads.find((each) => each.lead === id) ?? {}
    // Whoever has it now hands it on.
    const holder = holderOf(lead)
    return {
      id,
      wants: {
        ...wants,
        team,
        routing,
        qualifier,
        except: holder === undefined ? except : [...except, holder],
      },
    }
  })
  const router = await routerFor(tx, { loaded, people, at, leads: asked.map(({ wants }) => wants) })
  return new Map(asked.map(({ id, wants }) => [id, router.give(wants)]))
}
