import { handoffIn } from '../handoff/state.ts'
import { openCommitments, type KnownLead } from '../lead/state.ts'
import { laterOf, type Instant } from '../time/instant.ts'
import { found, type Finding } from './signal.ts'

/**
 * Somebody accepted it, and then nothing. What is planned for a day that is yet to come is a step: a call that was agreed, a meeting, the
 * next touch of the cadence. Nobody is asked twice about the same silence; an explanation begins a new one.
 */
export function heldWithoutStep(lead: KnownLead): readonly Finding[] {
  const { watch, status, owner, judged } = lead
  const held = watch?.held
  if (!held || status !== 'open' || owner !== held.by) return []
  if (judged?.motion === 'nurture' || judged?.motion === 'decline') return []
  if (handoffIn(lead, 'open', 'rejected', 'disputed')) return []
  const step = laterOf(watch.stepAt ?? held.at, held.at)
  return found('held without a step', {
    since: [step, ...backSince(lead), ...ahead(lead), ...answeredFor(lead)].reduce(laterOf),
    waits: 'held',
    members: [owner],
    evidence: [
      { what: 'accepted', at: held.at },
      ...(step > held.at ? [{ what: 'last step', at: step } as const] : []),
    ],
  })
}

const planned: ReadonlySet<string> = new Set(['touch', 'callback', 'contact', 'nurture'])

/** Until when nothing more is to be expected than what is planned. */
const ahead = (lead: KnownLead): readonly Instant[] => [
  ...openCommitments(lead)
    .filter(({ kind }) => planned.has(kind))
    .map(({ window }) => window.target),
  ...(lead.plan?.planned ? [lead.plan.planned.opens] : []),
  ...(lead.appointments ?? []).flatMap(({ status, start }) => (status === 'agreed' ? [start] : [])),
  ...(lead.report?.appointment === undefined ? [] : [lead.report.appointment]),
]

/** While it was put off to a day of theirs, nobody was to do anything. */
const backSince = ({ watch }: KnownLead): readonly Instant[] =>
  watch?.backAt === undefined ? [] : [watch.backAt]

const answeredFor = ({ questions = [] }: KnownLead): readonly Instant[] =>
  questions.flatMap(({ explainedAt, settledAt }) => [explainedAt, settledAt].filter((at) => at !== undefined))
