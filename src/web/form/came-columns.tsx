import { Link } from '@tanstack/react-router'
import type { SubmissionRow } from '../api/types.ts'
import { placeLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import type { Column } from '../ui/Table.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import styles from './Came.module.css'

/** What came in, whichever way: who, what they said, when, and where it is now. */
export const cameColumns: readonly Column<SubmissionRow>[] = [
  {
    name: 'From',
    plain: true,
    cell: ({ lead, name, email, place }) => {
      const who = name ?? email ?? (place === 'forgotten' ? 'Forgotten at their wish' : 'No name given')
      return lead === null ? (
        who
      ) : (
        <Link to="/leads/$leadId" params={{ leadId: lead }}>
          {who}
        </Link>
      )
    },
  },
  {
    name: 'Message',
    plain: true,
    cell: ({ message }) => <span className={styles.message}>{message ?? ''}</span>,
  },
  { name: 'Received', cell: ({ receivedAt }) => <RelativeTime at={receivedAt} /> },
  { name: 'Is now', cell: ({ place }) => <StatusBadge look={placeLooks[place]} /> },
]
