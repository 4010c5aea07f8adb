import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Hourglass, SearchX } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { responseReport } from '../api/desk-queries.ts'
import { me } from '../api/queries.ts'
import type { ResponseReport } from '../api/types.ts'
import { managersOnly } from '../playbook/may.ts'
import { EarlyTouches } from '../report/EarlyTouches.tsx'
import { dimensions, type ReportFilters, type ReportName } from '../report/filters.ts'
import { minutesOf, percent, limits, shortLength } from '../report/lengths.ts'
import { Filters } from '../report/ReportFilters.tsx'
import styles from '../report/Response.module.css'
import { AsCsv, Breakdown, LeadsBehind, saveBreakdown, saveCurve, SharesTable } from '../report/Shares.tsx'
import { responseSearch } from '../search.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty, Loading } from '../ui/States.tsx'
import { ClockTime } from '../ui/Times.tsx'

/** The chart comes with a library of its own, which nobody needs who looks at anything else. */
const Plot = lazy(async () => ({ default: (await import('../report/ResponsePlot.tsx')).ResponsePlot }))

type About = { readonly report: ResponseReport; readonly filters: ReportFilters }

/** Are we answering? From asking to the first answer by a person, with everybody in it who still waits. */
export function ResponsePage() {
  const filters = useSearch({ from: '/inside/reports/response' })
  const navigate = useNavigate({ from: '/reports/response' })
  const { data: who } = useSuspenseQuery(me())
  const { data: report } = useSuspenseQuery(responseReport(filters))
  const change = (some: ReportFilters) =>
    void navigate({ search: (before) => responseSearch({ ...before, ...some }), resetScroll: false })
  return (
    <Page
      title="Are we answering?"
      lead="From asking to the first answer by a person. Acknowledgements don’t count; who still waits does."
    >
      <Filters filters={filters} onChange={change} nameOf={nameIn(report)} />
      {report.leads === 0 ? (
        <Empty title="Nobody has asked like that." icon={SearchX}>
          <Link to="/reports/response">Show everybody</Link>
        </Empty>
      ) : (
        <>
          <Panel
            title="Answered, as time goes by"
            actions={<AsCsv about="of the curve" onPress={() => saveCurve(report)} />}
          >
            <p className={styles.sentence}>{report.sentence}</p>
            <Suspense fallback={<Loading />}>
              <Plot report={report} title={`${report.sentence} The table below has the numbers.`} />
            </Suspense>
            <SharesTable report={report} filters={filters} />
          </Panel>
          <Counts report={report} filters={filters} />
          <div className={styles.two}>
            <Promises report={report} />
            <WaitingNow report={report} filters={filters} />
          </div>
          <Panel
            title="Where it differs"
            actions={<AsCsv about={`by ${report.by.dimension}`} onPress={() => saveBreakdown(report)} />}
          >
            <div className={styles.by}>
              <ChoiceField
                label="By"
                value={report.by.dimension}
                choices={dimensions}
                onChange={(by) => change({ by: by || undefined })}
              />
            </div>
            <Breakdown report={report} filters={filters} />
          </Panel>
        </>
      )}
      {managersOnly(who).allowed && <EarlyTouches filters={filters} />}
      <p className={styles.asOf}>
        {report.asOf < FIRST_YEAR ? (
          'These numbers are still being gathered.'
        ) : (
          <>
            As of <ClockTime at={report.asOf} />. Limits hold 95 times of 100.
          </>
        )}
      </p>
    </Page>
  )
}

/** What a filter's value is called: the page knows those of the dimension that it shows. */
const nameIn =
  ({ by }: ResponseReport) =>
  (name: ReportName, value: string): string =>
    (by.dimension === name ? by.rows.find((row) => row.value === value)?.label : undefined) ??
    (name === 'hour'
      ? `${value.padStart(2, '0')}:00`
      : name === 'weekday'
        ? (WEEKDAYS[Number(value) - 1] ?? value)
        : value)

/** Until everything that has happened is counted, the report tells of no moment. */
const FIRST_YEAR = '1971'
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function Counts({ report, filters }: About) {
  const { leads, answered, claimed, waiting, ended, median } = report
  const unanswered = [
    { came: 'withdrawn', count: ended.withdrawn, said: 'withdrew' },
    { came: 'junk', count: ended.junk, said: 'were junk' },
    { came: 'self-served', count: ended.selfServed, said: 'helped themselves' },
    { came: 'resolved', count: ended.resolved, said: 'were resolved without any answer' },
  ].filter(({ count }) => count > 0)
  return (
    <ul className={styles.counts}>
      <li>
        <LeadsBehind filters={filters} number={{}} leads={leads} about="asked" /> asked
      </li>
      <li>
        <LeadsBehind filters={filters} number={{ came: 'answered' }} leads={answered} about="answered" />
        answered{claimed > 0 && `, ${claimed.toLocaleString('en-GB')} only claimed`}
      </li>
      <li>
        <strong>{median.estimate === null ? 'not reached' : shortLength(minutesOf(median.estimate))}</strong>
        until half had an answer
      </li>
      <li data-tone={waiting > 0 ? 'urgent' : undefined}>
        <LeadsBehind filters={filters} number={{ came: 'waiting' }} leads={waiting} about="waiting now" />
        waiting now
      </li>
      {unanswered.map(({ came, count, said }) => (
        <li key={came}>
          <LeadsBehind filters={filters} number={{ came }} leads={count} about={said} /> {said}
        </li>
      ))}
    </ul>
  )
}

const promised = [
  { key: 'kept', said: 'kept' },
  { key: 'late', said: 'late' },
  { key: 'broken', said: 'broken' },
  { key: 'open', said: 'still open' },
] as const

function Promises({ report: { commitments, objectives } }: { readonly report: ResponseReport }) {
  return (
    <Panel title="What we promised">
      <ul className={styles.counts}>
        {promised.map(({ key, said }) => (
          <li key={key}>
            <strong>{commitments[key].toLocaleString('en-GB')}</strong> {said}
          </li>
        ))}
        <li>
          <strong>{commitments.early.toLocaleString('en-GB')}</strong> touched too early
        </li>
      </ul>
      <ul className={styles.list}>
        {objectives.map(({ of, wanted, within, calendar, leads, share, low, high, met }) => (
          <li key={`${of} ${within}`}>
            <strong>
              {of}: {percent(wanted)} within {within}
              {calendar !== null && ` (${calendar})`}
            </strong>
            <p>
              {share === null || leads === 0 ? (
                'Nobody has asked who would count.'
              ) : (
                <>
                  <span className={met === true ? styles.met : styles.missed}>
                    {percent(share)} {met === true ? 'met' : 'missed'}
                  </span>
                  {limits(low, high) !== '' && ` (${limits(low, high)})`}, of {leads.toLocaleString('en-GB')}
                </>
              )}
            </p>
          </li>
        ))}
        {objectives.length === 0 && <li>The playbook names no objective.</li>}
      </ul>
    </Panel>
  )
}

/** As many as stand beside the other panel; all of them are one press away. */
const WAITING_SHOWN = 8

function WaitingNow({ report, filters }: About) {
  const { longest, waiting } = report
  const shown = longest.slice(0, WAITING_SHOWN)
  return (
    <Panel title="Who is waiting now">
      {longest.length === 0 ? (
        <Empty title="Nobody." icon={Hourglass} />
      ) : (
        <ul className={styles.list}>
          {shown.map(({ id, name, organisation, segment, waited, owner }) => (
            <li key={id}>
              <Link to="/leads/$leadId" params={{ leadId: id }}>
                {name === '' ? 'Somebody' : name}
                {organisation !== null && `, ${organisation}`}
              </Link>
              <p>
                {shortLength(minutesOf(waited))} · {segment === '' ? 'never judged' : segment} ·{' '}
                {owner?.name ?? 'with nobody'}
              </p>
            </li>
          ))}
        </ul>
      )}
      {waiting > shown.length && (
        <p>
          <LeadsBehind filters={filters} number={{ came: 'waiting' }} leads={waiting} about="waiting" /> are
          waiting in all.
        </p>
      )}
    </Panel>
  )
}
