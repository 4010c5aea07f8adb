import type { Provider } from '#domain/form/provider.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { DoorRefusal } from './doors.ts'

/** What came to a form and could not be taken: through which door, and why. Nothing of what was sent. */
export type RefusedDelivery = {
  readonly workspace: Id
  readonly form: Id
  readonly door: Provider | 'api' | 'html'
  readonly reason: DoorRefusal['code']
  readonly at: Instant
}
export type RefusalsPort = { readonly count: (refused: RefusedDelivery) => Promise<void> }

/** Counts it by its day. A sender has a clear answer coming, which a count that fails must not turn into another. */
export const countRefused = (refusals: RefusalsPort, refused: RefusedDelivery): Promise<void> =>
  refusals.count(refused).catch(() => undefined)
