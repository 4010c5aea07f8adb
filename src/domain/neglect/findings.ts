import type { KnownLead } from '../lead/state.ts'
import { laterOf, type Instant } from '../time/instant.ts'
import { earlyContact } from './early-contact.ts'
import { endedUntouched } from './ended-untouched.ts'
import { heldWithoutStep } from './held-without-step.ts'
import { neverOpened } from './never-opened.ts'
import { noBeforeMeeting } from './no-before-meeting.ts'
import { oneAttempt } from './one-attempt.ts'
import { DAY_MS } from './presence.ts'
import type { Finding, LooksAt, Waits } from './signal.ts'
import { openQuestions } from './state.ts'
import { epochMsOf, instantOf } from '../time/instant.ts'

/** The signals that look at a lead by itself. Those over a queue, a meeting or a mailbox are asked where their facts are. */
const looks: readonly LooksAt[] = [
  ...[endedUntouched, neverOpened, oneAttempt, noBeforeMeeting, heldWithoutStep, earlyContact],
]

/** After how many days of the person's presence silence is asked about. */
export type NeglectRules = { readonly heldDays: number; readonly unopenedDays: number }
export const usualRules: NeglectRules = { heldDays: 7, unopenedDays: 3 }

/**
 * What looks like neglect on this lead and hasn't been asked about, now or later. One silence is one question: while somebody is asked
 * about a lead, it isn't held against them that they hold it, and what was never opened isn't also held without a step.
 */
export function findingsIn(lead: KnownLead): readonly Finding[] {
  if (lead.historical || lead.forgotten) return []
  const asked = new Set(lead.questions?.map(({ cause }) => cause))
  const found = looks.flatMap((look) => look(lead)).filter(({ cause }) => !asked.has(cause))
  const busy = openQuestions(lead).length > 0 || found.some(({ waits }) => waits === 'unopened')
  return found
    .filter(({ signal }) => !(busy && signal === 'held without a step'))
    .filter(
      ({ signal }) => !(signal === 'one attempt' && found.some((one) => one.signal === 'ended untouched')),
    )
    .flatMap((finding) => notSpared(lead, finding))
}

/** What was passed over is looked at again where there is a day for it, and then from that day. */
function notSpared({ spared = [] }: KnownLead, finding: Finding): readonly Finding[] {
  const last = spared.findLast(({ cause }) => cause === finding.cause)
  if (!last) return [finding]
  return last.until === undefined ? [] : [finding]
}

/** From when on a finding is asked about. */
export function dueFrom(lead: KnownLead, { since, waits, cause }: Finding, rules: NeglectRules): Instant {
  const until = lead.spared?.findLast((one) => one.cause === cause)?.until
  const days = daysOf(waits, rules)
  return laterOf(instantOf(epochMsOf(since) + days * DAY_MS), until ?? '')
}

export const daysOf = (waits: Waits, { heldDays, unopenedDays }: NeglectRules): number =>
  waits === 'held' ? heldDays : waits === 'unopened' ? unopenedDays : 0

/**
 * When the job must look: at once from `at`, or where silence counts from `quietSince`, after as many days as the playbook says. It finds
 * nothing more once everything has been asked about or passed over.
 */
export type LookAt = {
  readonly at?: Instant | undefined
  readonly quietSince?: Instant | undefined
  readonly unopened: boolean
}
export function lookAt(lead: KnownLead): LookAt {
  const found = findingsIn(lead)
  const spared = (finding: Finding) => lead.spared?.findLast(({ cause }) => cause === finding.cause)?.until
  const at = found.flatMap((finding) => {
    const until = spared(finding)
    return finding.waits === 'not at all'
      ? [laterOf(finding.since, until ?? '')]
      : until === undefined
        ? []
        : [until]
  })
  const quiet = found.find((finding) => finding.waits !== 'not at all' && spared(finding) === undefined)
  const explain = openQuestions(lead).flatMap(({ state, explainBy }) =>
    state === 'asked' ? [explainBy] : [],
  )
  return {
    at: [...at, ...explain].toSorted()[0],
    quietSince: quiet?.since,
    unopened: quiet?.waits === 'unopened',
  }
}
