import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { handoff, say } from '../api/handoff-queries.ts'
import type { HandoffRead } from '../api/types.ts'
import { AppointmentCard } from '../appointments/AppointmentCard.tsx'
import { HandoffActions } from '../handoff/HandoffActions.tsx'
import styles from '../handoff/Handoff.module.css'
import { Offers } from '../handoff/Offers.tsx'
import { ReportShown } from '../handoff/ReportShown.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { ClockTime } from '../ui/Times.tsx'

/** A hand-off: what it carries, who was told of it when, what they said, and what was ruled. */
export function HandoffPage() {
  const { handoffId } = useParams({ from: '/inside/handoffs/$handoffId' })
  const { data: page } = useSuspenseQuery(handoff(handoffId))
  useOpened(page)
  const { prospect, lead, segment, source, submittedAt, qualifier } = page
  const who = [prospect.name || 'Somebody', prospect.organisation].filter(Boolean).join(', ')
  return (
    <Page
      title={`Hand-off: ${who}`}
      lead={
        <>
          Qualified by {qualifier?.name ?? 'a program'}; asked <ClockTime at={submittedAt} /> by {source} (
          {segment}).{' '}
          <Link to="/leads/$leadId" params={{ leadId: lead }}>
            Open the lead
          </Link>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <HandoffActions page={page} />
          <Panel title="Who was asked, and told">
            <Offers offers={page.offers} />
          </Panel>
          <Contacts page={page} />
        </div>
        <div className={styles.side}>
          <AppointmentCard lead={lead} />
          <ReportShown report={page.report} definition={page.definition} />
          <p className={styles.soft}>
            <Link to="/precedents">How was it ruled before?</Link>
          </p>
        </div>
      </div>
    </Page>
  )
}

/** Opening it is a receipt, too late as well; looking at somebody else's hand-off is none. */
function useOpened({ id, can, offers }: HandoffRead): void {
  const { accept } = can
  const wasAsked = accept.allowed || accept.code === 'handoff_moved_on'
  const mine = wasAsked || (accept.code === 'handoff_taken' && offers.at(-1)?.pool !== null)
  useEffect(() => {
    if (mine) say(`handoffs/${id}/receipts`, { receipt: 'opened' }).catch(() => undefined)
  }, [id, mine])
}

const Contacts = ({ page: { touches } }: { readonly page: HandoffRead }) =>
  touches.length === 0 ? null : (
    <Panel title="Contacts with the prospect">
      <ul className={styles.plain}>
        {touches.map(({ id, channel, direction, result, happenedAt, member, evidence }) => (
          <li key={id}>
            <span>
              {direction === 'in' ? 'From them by' : 'By'} {channel}: {result}
              {member && `, ${member.name}`}, <ClockTime at={happenedAt} />{' '}
              <span className={styles.soft}>({evidence})</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
