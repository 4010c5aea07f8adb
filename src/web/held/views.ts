import type { HeldFilters } from '../api/held.ts'
import { serverNow } from '../api/server-clock.ts'
import type { heldDays, heldViews } from '../search.ts'

export type HeldSearch = {
  readonly view?: (typeof heldViews)[number] | undefined
  readonly form?: string | undefined
  readonly signal?: string | undefined
  readonly days?: (typeof heldDays)[number] | undefined
}

const DAY_MS = 86_400_000

export const filtersOf = ({ view, form, signal }: HeldSearch): HeldFilters => ({
  state: view === 'released' || view === 'junk' ? view : 'held',
  form,
  signal,
})

/** From the beginning of a day, so that the same question is asked all day; the server's own default where none is chosen. */
export function sinceOf({ days }: HeldSearch): string | undefined {
  if (days === undefined) return undefined
  const today = Math.floor(serverNow() / DAY_MS)
  return new Date((today - Number(days)) * DAY_MS).toISOString()
}
