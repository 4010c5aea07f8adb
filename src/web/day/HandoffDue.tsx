import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { handoff as handoffOf, say } from '../api/handoff-queries.ts'
import type { LeadCard } from '../api/types.ts'
import { HandoffActions } from '../handoff/HandoffActions.tsx'
import { ReportShown } from '../handoff/ReportShown.tsx'
import { owed } from '../lead/words.ts'
import { Loading } from '../ui/States.tsx'
import { DueTime } from '../ui/Times.tsx'
import styles from './Day.module.css'

/** A hand-off that waits for an answer or a ruling: its report, and what may be said to it. That it was shown is a receipt. */
export function HandoffDue({ card, handoff }: { readonly card: LeadCard; readonly handoff: string }) {
  const { data: page } = useQuery(handoffOf(handoff))
  const asked = page?.can.accept.allowed === true
  useEffect(() => {
    if (asked) say(`handoffs/${handoff}/receipts`, { receipt: 'notified' }).catch(() => undefined)
  }, [handoff, asked])
  if (!page) return <Loading />
  const { commitment, account, prospect } = card
  return (
    <article className={styles.card} aria-labelledby="day-name">
      <header className={styles.head}>
        <h2 id="day-name">
          <Link to="/handoffs/$handoffId" params={{ handoffId: handoff }}>
            {prospect.name || 'Somebody without a name'}
          </Link>
          {account && <span>{account.name}</span>}
        </h2>
        {commitment && <DueTime window={commitment} />}
      </header>
      <p className={styles.todo}>
        <strong>{commitment && owed[commitment.kind]}</strong>
        <span>
          {page.qualifier ? `qualified by ${page.qualifier.name}` : 'handed to you'}, {card.segment}
        </span>
      </p>
      <HandoffActions page={page} />
      <ReportShown report={page.report} definition={page.definition} />
    </article>
  )
}
