import type { HandoffReport } from '#contract/handoff-report.ts'

export type Feedback = HandoffReport['totals']
export type Share = Feedback['accepted']
export type Group = { readonly key: string; readonly name: string; readonly feedback: Feedback }

export const groupings = [
  { value: 'source', label: 'Source' },
  { value: 'campaign', label: 'Campaign' },
  { value: 'form', label: 'Form' },
  { value: 'qualifier', label: 'Qualifier' },
  { value: 'representative', label: 'Representative' },
  { value: 'pair', label: 'Pair' },
] as const
export type Grouping = (typeof groupings)[number]['value']
export const groupingOf = (said: string | undefined): Grouping =>
  groupings.find(({ value }) => value === said)?.value ?? 'source'

type Who = { readonly id: string; readonly name: string } | null
const named = (who: Who, else_: string): string => (who === null ? else_ : who.name)
const keyed = (who: Who): string => who?.id ?? ''

/** The rows of the report under one heading, with names. */
export function groupsOf(report: HandoffReport, by: Grouping): readonly Group[] {
  switch (by) {
    case 'source':
      return report.bySource.map((row) => ({ key: row.source, name: row.source, feedback: row }))
    case 'campaign':
      return report.byCampaign.map((row) => ({
        key: row.campaign,
        name: row.campaign === '' ? 'No campaign' : row.campaign,
        feedback: row,
      }))
    case 'form':
      return report.byForm.map((row) => ({ key: row.form.id, name: row.form.name, feedback: row }))
    case 'qualifier':
      return report.byQualifier.map((row, index) => ({
        key: keyed(row.qualifier) || String(index),
        name: named(row.qualifier, 'A program'),
        feedback: row,
      }))
    case 'representative':
      return report.byRepresentative.map((row, index) => ({
        key: keyed(row.representative) || String(index),
        name: named(row.representative, 'A whole team'),
        feedback: row,
      }))
    case 'pair':
      return report.byPair.map((row, index) => ({
        key: `${keyed(row.qualifier)} ${keyed(row.representative)} ${index}`,
        name: `${named(row.qualifier, 'A program')} to ${named(row.representative, 'a whole team')}`,
        feedback: row,
      }))
  }
}
