import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import type { ResponseReport } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { csvOf, saveCsv } from './csv.ts'
import { behind, type BehindNumber, type Dimension, type ReportFilters } from './filters.ts'
import { limits, minutesOf, percent, shortLength } from './lengths.ts'
import styles from './Response.module.css'

type About = { readonly report: ResponseReport; readonly filters: ReportFilters }

/** A number that opens the leads it counts. */
export const LeadsBehind = ({
  number,
  filters,
  leads,
  about,
}: {
  readonly number: BehindNumber
  readonly filters: ReportFilters
  readonly leads: number
  readonly about: string
}) =>
  leads === 0 ? (
    <span>0</span>
  ) : (
    <Link to="/leads" search={behind(filters, number)} aria-label={`${leads} ${about}: show the leads`}>
      {leads.toLocaleString('en-GB')}
    </Link>
  )

export const ShareCell = ({
  share,
  low,
  high,
}: {
  readonly share: number
  readonly low: number | null
  readonly high: number | null
}) => (
  <span className={styles.share}>
    {percent(share)} <small>{limits(low, high)}</small>
  </span>
)

type Share = ResponseReport['shares'][number] & { readonly filters: ReportFilters }

const shareColumns: readonly Column<Share>[] = [
  { name: 'Within', cell: ({ within }) => shortLength(minutesOf(within)) },
  { name: 'Answered', cell: (share) => <ShareCell {...share} /> },
  {
    name: 'People',
    cell: ({ within, answered, filters }) => (
      <LeadsBehind
        filters={filters}
        number={{ came: 'answered', within }}
        leads={answered}
        about={`answered within ${shortLength(minutesOf(within))}`}
      />
    ),
  },
  { name: 'Nothing yet for', cell: ({ atRisk }) => atRisk.toLocaleString('en-GB') },
  { name: 'Ended unanswered', cell: ({ ended }) => percent(ended) },
]

/** The chart in numbers. */
export const SharesTable = ({ report, filters }: About) => (
  <Table
    label="Answered, by when"
    columns={shareColumns}
    rows={report.shares.map((share) => ({ ...share, filters }))}
    keyOf={({ within }) => within}
  />
)

export const saveCurve = ({ curve }: ResponseReport): void =>
  saveCsv(
    'answered-as-time-goes-by',
    csvOf(
      ['minutes', 'share', 'low', 'high', 'standard error', 'ended unanswered', 'answered', 'nothing yet'],
      curve.map(({ after, share, low, high, se, ended, answered, atRisk }) => [
        minutesOf(after),
        ...[share, low, high, se, ended, answered, atRisk],
      ]),
    ),
  )

type Row = ResponseReport['by']['rows'][number] & {
  readonly filters: ReportFilters
  readonly dimension: Dimension
}

/** Leads without a value can't be asked for by it, so their number stands alone. */
const InGroup = ({
  row,
  leads,
  about,
  number,
}: {
  readonly row: Row
  readonly leads: number
  readonly about: string
  readonly number: BehindNumber
}) =>
  row.value === '' ? (
    <span>{leads.toLocaleString('en-GB')}</span>
  ) : (
    <LeadsBehind
      filters={row.filters}
      number={{ ...number, [row.dimension]: row.value }}
      leads={leads}
      about={`${about}, ${row.label}`}
    />
  )

const shareColumn = (name: string, index: number): Column<Row> => ({
  name,
  cell: ({ shares }) => shares[index] && <ShareCell {...shares[index]} />,
})

const groupColumns: readonly Column<Row>[] = [
  {
    name: 'Name',
    plain: true,
    cell: ({ value, label, dimension, filters }) =>
      value === '' ? (
        label
      ) : (
        <Link to="/reports/response" search={{ ...filters, [dimension]: value }}>
          {label}
        </Link>
      ),
  },
  { name: 'Asked', cell: (row) => <InGroup row={row} leads={row.leads} about="asked" number={{}} /> },
  shareColumn('In 15 min', 1),
  shareColumn('In 1 h', 2),
  shareColumn('In 1 day', 4),
  {
    name: 'Half within',
    cell: ({ median }) => (median === null ? 'not reached' : shortLength(minutesOf(median))),
  },
  {
    name: 'Waiting now',
    cell: (row) => <InGroup row={row} leads={row.waiting} about="waiting" number={{ came: 'waiting' }} />,
  },
]

/** The same for each segment, source, member … : the name narrows the page to it. */
export const Breakdown = ({ report: { by }, filters }: About) => (
  <Table
    label={`By ${by.dimension}`}
    columns={groupColumns}
    rows={by.rows.map((row) => ({ ...row, filters, dimension: by.dimension }))}
    keyOf={({ value }) => value}
  />
)

export const saveBreakdown = ({ by: { dimension, rows } }: ResponseReport): void => {
  const lengths = rows[0]?.shares.map(({ within }) => shortLength(minutesOf(within))) ?? []
  saveCsv(
    `answered-by-${dimension}`,
    csvOf(
      [
        dimension,
        'asked',
        'answered',
        'waiting',
        ...lengths.flatMap((length) => [length, `${length} low`, `${length} high`]),
        'median minutes',
      ],
      rows.map(({ label, leads, answered, waiting, shares, median }) => [
        ...[label, leads, answered, waiting],
        ...shares.flatMap(({ share, low, high }) => [share, low, high]),
        median === null ? null : minutesOf(median),
      ]),
    ),
  )
}

export const AsCsv = ({ about, onPress }: { readonly about: string; readonly onPress: () => void }) => (
  <Button small look="quiet" icon={Download} about={about} onPress={onPress}>
    CSV
  </Button>
)
