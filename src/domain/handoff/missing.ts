import type { Report } from './report.ts'
import type { HandoffTerms } from './terms.ts'

/** What a hand-off lacks: required criteria that aren't met, how many more must be, and what else it has to carry. */
export type Missing = {
  readonly criteria: readonly string[]
  /** So many more of any kind. */
  readonly more: number
  readonly parts: readonly string[]
}

/** What is missing before this report may be handed off; undefined where nothing is. */
export function missingFrom(
  report: Report | undefined,
  {
    definition,
    needs,
    appointed = false,
  }: Pick<HandoffTerms, 'definition' | 'needs'> & { readonly appointed?: boolean },
): Missing | undefined {
  const met = new Set(
    (report?.criteria ?? []).flatMap(({ criterion, verdict }) => (verdict === 'met' ? [criterion] : [])),
  )
  const known = definition?.criteria ?? []
  const criteria = known.flatMap(({ name, required }) => (required && !met.has(name) ? [name] : []))
  const counted = known.filter(({ name }) => met.has(name)).length
  const more = Math.max(0, (definition?.atLeast ?? 0) - counted - criteria.length)
  const asked = definition ? ['report', ...needs] : needs
  const parts = [
    ...(report === undefined && asked.includes('report') ? ['report'] : []),
    ...(!appointed && report?.appointment === undefined && needs.includes('appointment')
      ? ['appointment']
      : []),
  ]
  return criteria.length + more + parts.length === 0 ? undefined : { criteria, more, parts }
}
