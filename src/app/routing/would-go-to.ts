import type { Id } from '#domain/ledger.ts'
import type { RouteLine } from '#domain/routing/routed.ts'
import { personOf, teamNamed, type People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import type { Tx } from '../ports.ts'
import { routerFor, type Wanting } from './router.ts'

type Named = { readonly id: Id; readonly name: string }
/** Who would get somebody now, and the way to them, with names. */
export type WouldGoTo = {
  readonly to: Named | null
  readonly because: string
  readonly lines: readonly (Omit<RouteLine, 'who'> & { readonly who: readonly string[] })[]
}

/** Asks the router as if somebody came in now. Nothing is locked and nothing is counted, so nobody waits for it. */
export async function wouldGoTo(
  tx: Tx,
  { loaded, people, at, lead }: { loaded: LoadedPlaybook; people: People; at: Instant; lead: Wanting },
): Promise<WouldGoTo | undefined> {
  const team = teamNamed(people, lead.team)
  if (!team) return undefined
  const unlocked = { ...tx, lock: async () => undefined }
  const router = await routerFor(unlocked, { loaded, people, at, leads: [lead] })
  const offer = router.give(lead)
  const nameOf = (id: Id): string => personOf(people, id)?.name ?? ''
  const to = offer?.to ?? team.steward
  return {
    to: { id: to, name: nameOf(to) },
    because: offer?.because ?? 'nobody is there; the steward owes it',
    lines: (offer?.route?.lines ?? []).map(({ who = [], ...line }) => ({ ...line, who: who.map(nameOf) })),
  }
}
