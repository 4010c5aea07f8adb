import type { Id } from '#domain/ledger.ts'
import type { Load, Standing } from '#domain/routing/facts.ts'
import type { Instant } from '#domain/time/instant.ts'

export type OpenOwner = { readonly lead: Id; readonly owner: Id }

/** What routing asks of the read models; each is one question for a whole batch. */
export type RoutingReaders = {
  /** How the turns of these teams stand; `junkSince` brings in turns to be given back for leads that were junk. */
  readonly standings: (
    teams: readonly Id[],
    junkSince: Instant | undefined,
  ) => Promise<ReadonlyMap<Id, Standing>>
  /** What these members were offered since the day and the week began, and what is open on their desk. */
  readonly loads: (
    members: readonly Id[],
    since: { readonly day: Instant; readonly week: Instant },
  ) => Promise<ReadonlyMap<Id, Load>>
  /** Who has accepted open leads of people under these domains, or is offered them as a hand-off; those of the oldest first. */
  readonly openOwners: (domains: readonly string[]) => Promise<ReadonlyMap<string, readonly OpenOwner[]>>
  /** Who had these leads last. */
  readonly ownersOf: (leads: readonly Id[]) => Promise<ReadonlyMap<Id, Id>>
  /** Writes down when a member is next there again after having been away; undefined where that isn't known, or never. */
  readonly comesBack: (member: Id, at: Instant | undefined) => Promise<void>
}
