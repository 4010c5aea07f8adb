import type { Commitment } from '../commitment/commitment.ts'
import { earlierOf, epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import { handoffWakesAt } from '../handoff/check.ts'
import { isPutOff } from './mail-state.ts'
import { openCommitments, type KnownLead } from './state.ts'

/** A letter that goes out by itself does so at nobody's full minute, up to so long after it was aimed at. */
const SPREAD_MS = 40 * 60_000

/** When a letter that settles this commitment by itself goes out: after the target, before the limit, at a time of its own. */
export function letterAt({ id, window }: Commitment): Instant {
  let mixed = 0
  for (const char of id) mixed = (mixed * 31 + (char.codePointAt(0) ?? 0)) % 65_521
  const spread = Math.round((mixed / 65_521) * SPREAD_MS)
  return earlierOf(instantOf(epochMsOf(window.target) + spread), window.limit)
}

/** When something is to be done on the lead that is no lateness: a step comes up, a letter goes out, a date has come. */
export function wakesAt(lead: KnownLead): Instant | undefined {
  if (lead.forgotten) return undefined
  const mails = lead.mails.flatMap((mail) =>
    isPutOff(mail) && mail.held === undefined ? [mail.notBefore] : [],
  )
  const returns = lead.resolution?.returnsAt
  if (lead.resolution) return [...mails, ...(returns ? [returns] : [])].toSorted()[0]
  const { plan } = lead
  const step = plan?.pausedAt === undefined && !plan?.ended ? plan?.planned?.opens : undefined
  const letters = openCommitments(lead).flatMap((one) => (one.letter === undefined ? [] : [letterAt(one)]))
  const handoff = handoffWakesAt(lead)
  return [...mails, ...letters, ...(step ? [step] : []), ...(handoff ? [handoff] : [])].toSorted()[0]
}
