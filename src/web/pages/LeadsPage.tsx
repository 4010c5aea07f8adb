import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { leads, me, segments, teams, type LeadFilters } from '../api/queries.ts'
import type { LeadCard } from '../api/types.ts'
import { ExportMenu } from '../import/ExportLinks.tsx'
import { mayExport } from '../import/may-export.ts'
import { Today } from '../lead/Today.tsx'
import { leadLooks } from '../lead/words.ts'
import { leadsSearch } from '../search.ts'
import { AddInquiryButton } from '../inquiry/AddInquiryButton.tsx'
import { Button } from '../ui/Button.tsx'
import { ChoiceField } from '../ui/fields.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { DueLine, RelativeTime } from '../ui/Times.tsx'
import styles from './LeadsPage.module.css'

const columns: readonly Column<LeadCard>[] = [
  {
    name: 'Who',
    plain: true,
    cell: ({ id, prospect, account }) => (
      <>
        <Link to="/leads/$leadId" params={{ leadId: id }} className={styles.who}>
          {prospect.name === '' ? 'No name given' : prospect.name}
        </Link>
        {account && <span className={styles.account}> {account.name}</span>}
      </>
    ),
  },
  { name: 'Segment', cell: ({ segment }) => segment },
  { name: 'Team', cell: ({ team }) => team?.name ?? '–' },
  {
    name: 'With',
    cell: ({ owner, offered, status }) =>
      owner?.name ?? (offered && status === 'open' ? `offered to ${offered.name}` : 'nobody'),
  },
  { name: 'Asked', cell: ({ submittedAt }) => <RelativeTime at={submittedAt} /> },
  {
    name: 'Due',
    cell: ({ commitment, status }) =>
      commitment ? <DueLine window={commitment} /> : <StatusBadge look={leadLooks[status]} />,
  },
]

const statuses = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
] as const

const histories = [
  { value: 'with', label: 'With past leads' },
  { value: 'only', label: 'Only past leads' },
] as const

/** All leads, by filters that stand in the address and so can be sent to a colleague. */
export function LeadsPage() {
  const filters = useSearch({ from: '/inside/leads' })
  const navigate = useNavigate({ from: '/leads' })
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(leads(filters))
  const items = data.pages.flatMap((page) => page.items)
  const { data: inForce } = useQuery({ ...segments(), throwOnError: false })
  const { data: known } = useQuery({ ...teams(), throwOnError: false })
  const { data: who } = useSuspenseQuery(me())
  const filter = (change: Partial<Record<keyof LeadFilters, string>>) =>
    void navigate({ search: (before) => leadsSearch({ ...before, ...change }) })
  // Those of the playbook in force, and of older ones what is seen here.
  const named = [
    ...new Set([
      ...(inForce?.items.map(({ name }) => name) ?? []),
      ...items.map(({ segment }) => segment),
      ...(filters.segment === undefined ? [] : [filters.segment]),
    ]),
  ]
  return (
    <Page
      title="Leads"
      lead="Everybody who has asked."
      actions={
        <>
          {mayExport(who.member.roles) && <ExportMenu list="leads" />}
          <AddInquiryButton />
        </>
      }
    >
      <div className={styles.filters}>
        <ChoiceField
          label="Status"
          optional="unsaid"
          value={filters.status ?? ''}
          none="All"
          choices={statuses}
          onChange={(status) => filter({ status })}
        />
        <ChoiceField
          label="Segment"
          optional="unsaid"
          value={filters.segment ?? ''}
          none="All"
          choices={named.map((segment) => ({ value: segment, label: segment }))}
          onChange={(segment) => filter({ segment })}
        />
        <ChoiceField
          label="Team"
          optional="unsaid"
          value={filters.team ?? ''}
          none="All"
          choices={(known?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(team) => filter({ team })}
        />
        <ChoiceField
          label="With"
          optional="unsaid"
          value={filters.owner ?? ''}
          none="Anybody"
          choices={[{ value: who.member.id, label: 'Me' }, ...owners(items, who.member.id)]}
          onChange={(owner) => filter({ owner })}
        />
        <ChoiceField
          label="History"
          optional="unsaid"
          value={filters.history ?? ''}
          none="No past leads"
          choices={histories}
          onChange={(history) => filter({ history })}
        />
      </div>
      <Today of={filters.segment} />
      {filters.motions !== undefined && (
        <p>
          Only those behind a number of the report{cameWords(filters.came)}.{' '}
          <Link to="/leads">Show all leads</Link>
        </p>
      )}
      {filters.backtest !== undefined && (
        <p>
          Only those whom a backtest would move from “{filters.was}” to “{filters.wouldBe}”
          {filters.became !== undefined && `, ${filters.became}`}: the youngest hundred of each.{' '}
          <Link to="/playbook" search={{ show: 'backtest', backtest: filters.backtest }}>
            Back to the backtest
          </Link>{' '}
          <Link to="/leads">Show all leads</Link>
        </p>
      )}
      {items.length === 0 ? (
        <Empty title="No lead is like that." icon={SearchX}>
          <Link to="/leads">Show all leads</Link>
        </Empty>
      ) : (
        <Table label="Leads" columns={columns} rows={items} keyOf={({ id }) => id} />
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            Show older ones
          </Button>
        </div>
      )}
    </Page>
  )
}

const came: Readonly<Record<string, string>> = {
  waiting: 'who are waiting',
  answered: 'who were answered',
  withdrawn: 'who withdrew before an answer',
  junk: 'that were junk',
  'self-served': 'who helped themselves',
  resolved: 'that were resolved without any answer',
}
const cameWords = (word: string | undefined): string =>
  word === undefined || came[word] === undefined ? '' : `: those ${came[word]}`

const owners = (items: readonly LeadCard[], me: string) =>
  [
    ...new Map(
      items.flatMap(({ owner }) => (owner && owner.id !== me ? [[owner.id, owner.name] as const] : [])),
    ),
  ].map(([value, label]) => ({ value, label }))
