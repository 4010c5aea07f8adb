import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import { earlyTouches } from '../api/desk-queries.ts'
import { problemOf } from '../api/refused.ts'
import type { EarlyTouch } from '../api/types.ts'
import { pastChannelLabels } from '../lead/choices.ts'
import { Panel } from '../ui/Page.tsx'
import { Empty, ProblemBox } from '../ui/States.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'
import type { ReportFilters } from './filters.ts'
import styles from './Response.module.css'

const columns: readonly Column<EarlyTouch>[] = [
  { name: 'Who', plain: true, cell: ({ member }) => <strong>{member?.name ?? 'A program'}</strong> },
  {
    name: 'When',
    cell: ({ at, channel, waiting }) => (
      <>
        <ClockTime at={at} />, {channel === 'mail' ? 'by mail' : pastChannelLabels[channel].toLowerCase()}
        {waiting && ', which has not left yet'}
      </>
    ),
  },
  {
    name: 'Whom',
    cell: ({ lead, prospect, organisation, segment }) => (
      <>
        <Link to="/leads/$leadId" params={{ leadId: lead }}>
          {prospect === '' ? 'Somebody' : prospect}
          {organisation !== null && `, ${organisation}`}
        </Link>{' '}
        <small>{segment}</small>
      </>
    ),
  },
  {
    name: 'Not before',
    cell: ({ window, unread }) =>
      unread ? (
        'the brief was read'
      ) : window === null ? (
        'not known any more'
      ) : (
        <>
          <ClockTime at={window.notBefore} />, meant by <ClockTime at={window.target} />
        </>
      ),
  },
  { name: 'Because', cell: ({ because }) => because ?? 'Forgotten, as they asked.' },
]

/** For whoever leads people: who rushed in before the playbook's window opened, and what they say for it. */
export function EarlyTouches({ filters }: { readonly filters: ReportFilters }) {
  const { data, error, refetch } = useQuery(earlyTouches(filters))
  return (
    <Panel title="Who reached out too early">
      <p className={styles.explain}>
        Contacts from before the window had opened, or before the brief was read where it comes first, with
        the reason that was given for each; the youngest first.
      </p>
      {error && !data && <ProblemBox problem={problemOf(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty title="Nobody." icon={Hourglass} />}
      {data && data.items.length > 0 && (
        <Table label="Too early" columns={columns} rows={data.items} keyOf={({ touch }) => touch} />
      )}
      {data?.more === true && <p>There are older ones: choose an earlier end above.</p>}
    </Panel>
  )
}
