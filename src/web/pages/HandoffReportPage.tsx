import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import type { HandoffReport } from '#contract/handoff-report.ts'
import { handoffReport } from '../api/handoff-report-query.ts'
import { ByGroup, Said, Told } from '../report/Feedback.tsx'
import type { ReportFilters } from '../report/filters.ts'
import styles from '../report/Response.module.css'
import { Supply } from '../report/Supply.tsx'
import { responseSearch } from '../search.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { ClockTime } from '../ui/Times.tsx'

/** What sales thinks of what it is handed, and what it was promised: the same page for both. */
export function HandoffReportPage() {
  const filters = useSearch({ from: '/inside/reports/handoff' })
  const navigate = useNavigate({ from: '/reports/handoff' })
  const { data: report } = useSuspenseQuery(handoffReport(filters))
  const change = (some: ReportFilters) =>
    void navigate({ search: (before) => responseSearch({ ...before, ...some }), resetScroll: false })
  return (
    <Page
      title="Sales and marketing"
      lead="What sales thinks of the leads it is handed, where they came from, and what was promised and not kept."
    >
      <Filters report={report} filters={filters} onChange={change} />
      {report.totals.offered === 0 ? (
        <Empty title="Nothing was handed off in that time." icon={SearchX}>
          <Link to="/reports/handoff">Show the last quarter</Link>
        </Empty>
      ) : (
        <>
          <Wall report={report} />
          <Said feedback={report.totals} />
          <ByGroup report={report} by={filters.by} onChange={(by) => change({ by })} />
        </>
      )}
      <Supply supply={report.supply} />
      <p className={styles.asOf}>
        Weeks from {day(report.from)} until before {day(report.to)}, by when they were offered. As of{' '}
        <ClockTime at={report.asOf} />.
      </p>
    </Page>
  )
}

const day = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date))

type FilterProps = {
  readonly report: HandoffReport
  readonly filters: ReportFilters
  readonly onChange: (some: ReportFilters) => void
}

function Filters({ report: { choices }, filters, onChange }: FilterProps) {
  const date = (name: 'from' | 'to') => ({
    ...{ type: 'date' as const, optional: 'unsaid' as const, value: filters[name]?.slice(0, 10) ?? '' },
    onChange: (value: string) => onChange({ [name]: value === '' ? undefined : value }),
  })
  return (
    <div className={styles.filters}>
      <TextField label="From the week of" {...date('from')} />
      <TextField label="Before" {...date('to')} />
      <ChoiceField
        label="Team"
        optional="unsaid"
        none="Every team"
        value={filters.team ?? ''}
        choices={choices.teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(team) => onChange({ team: team === '' ? undefined : team })}
      />
      <ChoiceField
        label="Segment"
        optional="unsaid"
        none="Every segment"
        value={filters.segment ?? ''}
        choices={choices.segments.map((segment) => ({ value: segment, label: segment }))}
        onChange={(segment) => onChange({ segment: segment === '' ? undefined : segment })}
      />
    </div>
  )
}

function Wall({ report: { totals } }: { readonly report: HandoffReport }) {
  const { offered, open, accepted, inTime, rejected, useful, broken } = totals
  return (
    <div className={styles.two}>
      <Panel title="What sales says">
        <ul className={styles.counts}>
          <li>
            <span>{offered.toLocaleString('en-GB')}</span>offered; {open.toLocaleString('en-GB')} still wait
          </li>
          <Told share={accepted} words="accepted" />
          <Told share={inTime} words="accepted in time" />
          <Told share={rejected} words="rejected" />
          <Told share={useful} words="of those rated were useful" />
        </ul>
      </Panel>
      <Panel title="What was promised, and not kept">
        <ul className={styles.counts}>
          <Told share={broken.thin} words="came with a thin report" alarming />
          <Told share={broken.wrongData} words="of those rated had wrong data" alarming />
          <Told share={broken.wrongClass} words="of those rated were nobody who buys" alarming />
          <Told share={broken.notQualified} words="of those rejected were ruled not qualified" alarming />
        </ul>
      </Panel>
    </div>
  )
}
