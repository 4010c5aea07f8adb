import type { Id } from '#domain/ledger.ts'
import { DAY_MS } from '#domain/time/calendar.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import type { Facts } from '#playbook/facts.ts'
import type { Playbook } from '#playbook/playbook.ts'

/** Of whom the past is asked for: somebody as they stood when they asked, and the domains of the organisation they ask for. */
export type PastAsked = {
  readonly prospect: Id
  /** Their last lead, which may stand under another of their addresses. */
  readonly predecessor?: Id | undefined
  /** The lead that is asked about is no past of its own. */
  readonly self?: Id | undefined
  readonly before: Instant
  readonly domains?: readonly string[] | undefined
}
/** What there was before they asked. */
export type Past = {
  readonly leads: number
  readonly touches: number
  /** How the last of them that had ended by then did, and when. */
  readonly ended: { readonly outcome: string; readonly at: Instant } | undefined
  /** Leads of the organisation that were open then. */
  readonly openAtAccount: number
}
export type ReadPasts = (asked: readonly PastAsked[]) => Promise<readonly Past[]>

/** Counting the past costs as much as a lead's other facts together, so it is done only for a playbook that asks. */
export const readsPasts = ({ terms, fit }: Playbook): boolean =>
  [...terms, ...fit.in, ...fit.out].some(({ expression }) =>
    /\bhistory\b|\baccount\s*\.\s*leads\b/u.test(expression),
  )

/** The past of each, in their order; nothing where the playbook doesn't ask. */
export async function pastsFor(
  { pasts }: { readonly pasts: ReadPasts },
  playbook: Playbook,
  asked: readonly PastAsked[],
): Promise<readonly (Past | undefined)[]> {
  return asked.length > 0 && readsPasts(playbook) ? pasts(asked) : asked.map(() => undefined)
}

/** What a playbook may say of somebody's past, at the moment when they ask. */
export const historyFacts = (
  { leads, touches, ended }: Past,
  at: Instant,
): NonNullable<Facts['history']> => ({
  ...{ leads, touches },
  ...(ended && {
    outcome: ended.outcome,
    days: Math.floor((epochMsOf(at) - epochMsOf(ended.at)) / DAY_MS),
  }),
})
