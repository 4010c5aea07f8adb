import type { Owed, Replayed } from '#domain/backtest/replayed.ts'
import { earlierOf, epochMsOf, laterOf } from '#domain/time/instant.ts'
import { place, type Taken } from '#playbook/judge.ts'
import type { Playbook } from '#playbook/playbook.ts'
import { signalFacts } from '#playbook/signals.ts'
import { windowOf } from '../plan.ts'
import type { Past } from '../past-facts.ts'
import { factsOf, type AccountFacts, type IsPersonalDomain } from '../playbook-facts.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import { firstOwed } from '../promise.ts'
import type { PastLead } from './past-lead.ts'

/** What a lead has that no playbook had judged: it came by an import. */
export const NEVER_JUDGED = 'not judged'

export type ReplayParts = {
  readonly isPersonal: IsPersonalDomain
  readonly isDisposable: IsPersonalDomain
  readonly account: AccountFacts | undefined
  readonly past: Past | undefined
}

/** One past lead through the draft; undefined where its facts are forgotten. */
export function replay(draft: LoadedPlaybook, lead: PastLead, about: ReplayParts): Replayed | undefined {
  const { canonical, formName, returning, referred, road, language, segment, submittedAt } = lead
  const { answeredAt, resolvedAt, became } = lead
  if (!canonical) return undefined
  const done = lead.signals.filter(({ at }) => at <= lead.openedAt).map(({ name }) => name)
  const signals = signalFacts(draft.playbook, done)
  const judged = place(
    draft.compiled,
    factsOf(canonical, { formName, returning, referred, road, language, signals, ...about }),
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
  const opener = signals.filter(({ name }) => name === waitsFor).map(({ at }) => at)
  const opens = opener.map((at) => laterOf(at, submittedAt)).reduce(earlierOf, notBefore)
  return {
    team: judged.team,
    window: { notBefore: epochMsOf(opens), target: epochMsOf(target), limit: epochMsOf(limit) },
  }
}

/** Whether some rule of a playbook asks for the class of a message. */
export const readsClasses = ({ terms, fit, screening }: Playbook): boolean =>
  screening?.classes !== undefined ||
  [...terms, ...fit.in, ...fit.out].some(({ expression }) => expression.includes('message'))
