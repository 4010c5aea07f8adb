import type { Expected } from '#domain/worth/expected.ts'
import { DECIDED_MIN } from '#domain/worth/expected.ts'
import type { Reported } from './cost-report.ts'

/** What one lead cost, by its source, and what it can be expected to bring, by its segment. */
export const worthOf =
  ({ sources, segments, currency }: Reported) =>
  ({
    source,
    segment,
  }: {
    readonly source: string
    readonly segment: string
  }): {
    readonly currency: string
    readonly cost: number | null
    readonly expected: Expected
  } => {
    const came = sources.find(({ name }) => name === source)
    const known = segments.find(({ name }) => name === segment)
    const cost = came?.perLead === undefined ? undefined : came.perLead + (came.qualifyingPerLead ?? 0)
    return {
      currency,
      cost: cost ?? null,
      expected: known?.expected ?? { from: 'nothing', decided: 0, needed: DECIDED_MIN },
    }
  }
