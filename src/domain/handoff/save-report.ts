import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { atWork, type ByMember } from '../lead/at-work.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { LeadFacts } from '../lead/facts.ts'
import type { LeadRefusal } from '../lead/refusals.ts'
import type { Lead } from '../lead/state.ts'
import type { Report, ReportFacts, ReportWords } from './report.ts'
import { noTerms } from './terms.ts'

export type SaveReport = Asked &
  ByMember & {
    readonly type: 'SaveReport'
    /** The revision that this goes on from; 0 for the first. */
    readonly after: number
    readonly facts: ReportFacts
    readonly words: ReportWords
  }

/** The report is saved as it is written, again and again; who writes on an older page than what stands is told, and overwrites nothing. */
export function saveReport(
  lead: Lead,
  command: SaveReport,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const { report, forgotten } = work.lead
  if (forgotten) return refused({ code: 'lead_forgotten' })
  const { definition } = facts.handoff ?? noTerms
  const { at, by, after } = command
  const strange = command.facts.criteria.find(({ criterion }) => !isKnown(criterion, definition))
  if (strange) return refused({ code: 'criterion_unknown', criterion: strange.criterion })
  const revision = report?.revision ?? 0
  if (report && isSame(report, command)) return nothing
  if (report && revision !== after)
    return refused({ code: 'report_stale', revision, by: report.by, at: report.at })
  return happened<LeadEvent>(...work.first, {
    type: 'ReportSaved',
    at,
    by,
    data: {
      ...command.facts,
      revision: revision + 1,
      ...(definition && { playbook: definition.playbook, definition: definition.name }),
    },
    private: command.words,
  })
}

const isKnown = (criterion: string, definition: { criteria: readonly { name: string }[] } | undefined) =>
  definition === undefined || definition.criteria.some(({ name }) => name === criterion)

/** The same page saved twice, by whatever way, is one revision. */
const isSame = (report: Report, { facts, words }: SaveReport): boolean =>
  text([report.criteria, report.expects, report.appointment, report.words]) ===
  text([facts.criteria, facts.expects, facts.appointment, words])

/** Values with their keys in order, so that two that say the same are the same text. */
const text = (value: unknown): string => JSON.stringify(sorted(value)) ?? ''
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)])
}
