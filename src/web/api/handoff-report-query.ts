import { queryOptions } from '@tanstack/react-query'
import { HandoffReport } from '#contract/handoff-report.ts'
import type { ReportFilters } from '../report/filters.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'

/** Of the report's filters those that this one knows; by what it is told is chosen on the page. */
export const handoffReport = ({ from, to, segment, team }: ReportFilters) =>
  queryOptions({
    queryKey: ['report', 'handoff', from, to, segment, team],
    refetchInterval: QUIET_REFRESH_MS,
    queryFn: ({ signal }) =>
      ask(HandoffReport, `/reports/handoff?${asked({ from, to, segment, team })}`, { signal }),
  })
