import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import type { PersistenceReport } from '#contract/persistence.ts'
import { persistenceReport } from '../api/privacy-queries.ts'
import type { ReportFilters } from '../report/filters.ts'
import { limits, percent } from '../report/lengths.ts'
import styles from '../report/Response.module.css'
import { responseSearch } from '../search.ts'
import { TextField } from '../ui/fields.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { outcomeLabels } from '../ui/StatusBadge.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'

type Followed = PersistenceReport['followed']
type Helped = PersistenceReport['helped']
type Share = Followed['never']

/** Whom nobody followed up, who came back all the same, and whether it helped. */
export function PersistencePage() {
  const filters = useSearch({ from: '/inside/reports/persistence' })
  const navigate = useNavigate({ from: '/reports/persistence' })
  const { data: report } = useSuspenseQuery(persistenceReport(filters))
  const change = (some: ReportFilters) =>
    void navigate({ search: (before) => responseSearch({ ...before, ...some }), resetScroll: false })
  const day = (name: 'from' | 'to') => ({
    ...{ type: 'date' as const, optional: 'unsaid' as const, value: filters[name]?.slice(0, 10) ?? '' },
    onChange: (value: string) => change({ [name]: value === '' ? undefined : value }),
  })
  const nobody = report.followed.leads === 0 && report.returned.length === 0
  return (
    <Page
      title="Persistence"
      lead="Who was never followed up, or only once; who came back all the same; and whether our answers helped."
    >
      <div className={styles.filters}>
        <TextField label="From" {...day('from')} />
        <TextField label="Before" {...day('to')} />
      </div>
      {nobody ? (
        <Empty title="Nobody has asked in that time." icon={SearchX}>
          <Link to="/reports/persistence">Show everybody</Link>
        </Empty>
      ) : (
        <>
          <Wall report={report} />
          <div className={styles.two}>
            <Attempts report={report} />
            <Returned report={report} />
          </div>
          <ByGroup report={report} />
        </>
      )}
      <p className={styles.asOf}>
        As of <ClockTime at={report.asOf} />.
      </p>
    </Page>
  )
}

type About = { readonly report: PersistenceReport }

function Wall({ report: { followed, helped } }: About) {
  const { leads, underWay, never, lightly } = followed
  return (
    <Panel title="How well we follow up">
      <ul className={styles.counts}>
        <li data-tone={never.n > 0 ? 'urgent' : undefined}>
          <span>{never.n.toLocaleString('en-GB')}</span>never followed up, {told(never)}
        </li>
        <li>
          <span>{lightly.n.toLocaleString('en-GB')}</span>tried once, and never spoken with, {told(lightly)}
        </li>
        <li>
          <span>{underWay.toLocaleString('en-GB')}</span>of {leads.toLocaleString('en-GB')} too young to say
        </li>
        <li>
          <span>{helped.helped.n.toLocaleString('en-GB')}</span>say that the answer helped,{' '}
          {told(helped.helped)}
        </li>
      </ul>
    </Panel>
  )
}

const attemptColumns: readonly Column<PersistenceReport['attempts'][number]>[] = [
  { name: 'Attempts', cell: ({ attempts }) => (attempts === 7 ? '7 or more' : attempts) },
  { name: 'Leads', cell: ({ leads }) => leads.toLocaleString('en-GB') },
  { name: 'Spoke with us', cell: ({ spoke }) => spoke.toLocaleString('en-GB') },
]
const Attempts = ({ report: { attempts } }: About) => (
  <Panel title="How often they were tried">
    <Table
      label="By attempts"
      columns={attemptColumns}
      rows={attempts}
      keyOf={(row) => String(row.attempts)}
    />
  </Panel>
)

const returnColumns: readonly Column<PersistenceReport['returned'][number]>[] = [
  { name: 'Ended as', plain: true, cell: ({ outcome }) => outcomeLabels[outcome] },
  { name: 'People', cell: ({ ended }) => ended.toLocaleString('en-GB') },
  { name: 'Asked again', cell: ({ returned }) => returned.toLocaleString('en-GB') },
  { name: 'Sent others', cell: ({ referred }) => referred.toLocaleString('en-GB') },
]
const Returned = ({ report: { returned } }: About) => (
  <Panel title="Who came back, and whom they sent">
    <Table label="By how it ended" columns={returnColumns} rows={returned} keyOf={({ outcome }) => outcome} />
  </Panel>
)

type Row = {
  readonly name: string
  readonly followed: Followed | undefined
  readonly helped: Helped | undefined
}

const groupColumns = (of: string): readonly Column<Row>[] => [
  { name: of, plain: true, cell: ({ name }) => name },
  { name: 'Leads', cell: ({ followed }) => (followed?.leads ?? 0).toLocaleString('en-GB') },
  { name: 'Never', cell: ({ followed }) => <ShareOf share={followed?.never} /> },
  { name: 'Only once', cell: ({ followed }) => <ShareOf share={followed?.lightly} /> },
  { name: 'It helped', cell: ({ helped }) => <ShareOf share={helped?.helped} /> },
]

function ByGroup({ report }: About) {
  const { bySegment, byMember, helpedBySegment, helpedByMember } = report
  const segments = [...new Set([...bySegment, ...helpedBySegment].map(({ segment }) => segment))].map(
    (name): Row => ({
      name,
      followed: bySegment.find(({ segment }) => segment === name),
      helped: helpedBySegment.find(({ segment }) => segment === name),
    }),
  )
  const people = new Map([...byMember, ...helpedByMember].map(({ member, name }) => [member, name]))
  const members = [...people].map(([id, name]): Row => ({
    name,
    followed: byMember.find(({ member }) => member === id),
    helped: helpedByMember.find(({ member }) => member === id),
  }))
  return (
    <>
      <Panel title="By segment">
        <Table
          label="By segment"
          columns={groupColumns('Segment')}
          rows={segments}
          keyOf={({ name }) => name}
        />
      </Panel>
      <Panel title="By member">
        <Table label="By member" columns={groupColumns('Member')} rows={members} keyOf={({ name }) => name} />
      </Panel>
    </>
  )
}

const ShareOf = ({ share }: { readonly share: Share | undefined }) =>
  share === undefined || share.share === null ? (
    <span>nobody to count</span>
  ) : (
    <span className={styles.share}>
      {percent(share.share)}{' '}
      <small>
        {share.n} of {share.of}, {limits(share.low, share.high)}
      </small>
    </span>
  )

const told = ({ n, of, share, low, high }: Share): string =>
  share === null ? 'of nobody' : `${n} of ${of}: ${percent(share)} (${limits(low, high)})`
