import type { Owed, Replayed } from '#domain/backtest/replayed.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { place, type Taken } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
import { windowOf } from '../plan.ts'
import { factsOf, type AccountFacts, type IsPersonalDomain } from '../playbook-facts.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import { firstOwed } from '../promise.ts'
import type { PastLead } from './past-lead.ts'

/** What a lead has that no playbook had judged: it came by an import. */
export const NEVER_JUDGED = 'not judged'

export type ReplayParts = {
  readonly isPersonal: IsPersonalDomain
  readonly accountThen: (lead: PastLead) => AccountFacts | undefined
}

/** One past lead through the draft; undefined where its facts are forgotten. */
export function replay(
  draft: LoadedPlaybook,
  lead: PastLead,
  { isPersonal, accountThen }: ReplayParts,
): Replayed | undefined {
  const { canonical, formName, returning, segment, submittedAt, answeredAt, resolvedAt, became } = lead
  if (!canonical) return undefined
  const signals = signalFacts(draft.playbook, lead.signals)
  const account = accountThen(lead)
  const judged = place(
    draft.compiled,
    factsOf(canonical, { formName, returning, isPersonal, signals, account }),
  )
  return {
    lead: lead.id,
    from: segment === '' ? NEVER_JUDGED : segment,
    to: judged.segment.name,
    submittedAt: epochMsOf(submittedAt),
    answeredAt: answeredAt === null ? undefined : epochMsOf(answeredAt),
    endedAt: resolvedAt === null ? undefined : epochMsOf(resolvedAt),
    became,
    owed: owedBy(draft, judged, lead),
  }
}

/** Only the first answer by a person: what a track or a polite no sends goes out by itself. */
function owedBy(draft: LoadedPlaybook, judged: Taken, { submittedAt, signals }: PastLead): Owed | undefined {
  const kind = firstOwed[judged.motion]
  if (kind !== 'respond') return undefined
  const { notBefore, target, limit } = windowOf(draft, {
    ...{ kind, at: submittedAt, segment: judged.segment.index },
  })
  const waitsFor = judged.respond?.signal
  const come = waitsFor !== undefined && signals.includes(waitsFor)
  return {
    team: judged.team,
    window: {
      notBefore: epochMsOf(come ? submittedAt : notBefore),
      target: epochMsOf(target),
      limit: epochMsOf(limit),
    },
  }
}
