import { Link } from '@tanstack/react-router'
import { BellDot, BookOpenText, CircleHelp, History, Hourglass, Repeat2, UserRoundPen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LeadCard } from '../api/types.ts'
import { StatusBadge, type Look } from '../ui/StatusBadge.tsx'
import { DueTime, RelativeTime, useNow, WindowBar } from '../ui/Times.tsx'
import { dueState } from '../ui/time.ts'
import styles from './LeadRow.module.css'
import { leadLooks } from './words.ts'

type Props = { readonly card: LeadCard; readonly why: string; readonly actions?: ReactNode }

/** One who waits: until when, who, in their words, and why here. */
export function LeadRow({ card, why, actions }: Props) {
  const { commitment, prospect, account } = card
  const state = useDueOf(card)
  return (
    <article className={styles.row} data-state={state}>
      <div className={styles.due}>
        {commitment ? (
          <>
            <DueTime window={commitment} />
            <WindowBar window={commitment} from={card.submittedAt} />
          </>
        ) : (
          <StatusBadge look={leadLooks[card.status]} />
        )}
      </div>
      <div className={styles.body}>
        <h3 className={styles.who}>
          <Link to="/leads/$leadId" params={{ leadId: card.id }} className={styles.link} data-lead={card.id}>
            {prospect.name}
            {account && <span className={styles.account}> {account.name}</span>}
          </Link>
        </h3>
        <p className={styles.words}>
          {card.excerpt === '' ? <em>They wrote no message.</em> : `“${card.excerpt}”`}
        </p>
        <p className={styles.meta}>
          <span className={styles.segment}>{card.segment}</span>
          <span>{why}</span>
          <span>
            asked <RelativeTime at={card.submittedAt} />
          </span>
          {marksOf(card).map((look) => (
            <StatusBadge key={look.label} look={look} />
          ))}
        </p>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  )
}

function useDueOf({ commitment }: LeadCard) {
  const now = useNow()
  return commitment ? dueState(commitment, now) : 'open'
}

function marksOf({ tries, alarm, lease, historical, commitment, brief, can }: LeadCard): readonly Look[] {
  const marks: Look[] = []
  if (commitment?.waitsFor !== undefined)
    marks.push({ label: `Opens with “${commitment.waitsFor}”`, tone: 'quiet', icon: Hourglass })
  if (!can.respond.allowed && can.respond.code === 'brief_unread')
    marks.push({ label: 'Read the brief first', tone: 'soon', icon: BookOpenText })
  if (brief === 'thin') marks.push({ label: 'Brief thin', tone: 'quiet', icon: CircleHelp })
  if (historical) marks.push({ label: 'From the history', tone: 'quiet', icon: History })
  if (tries > 1) marks.push({ label: `Asked ${tries} times`, tone: 'urgent', icon: Repeat2 })
  if (alarm) marks.push({ label: 'No rule fits', tone: 'soon', icon: BellDot })
  if (lease) marks.push({ label: `${lease.member.name} is at work on it`, tone: 'calm', icon: UserRoundPen })
  return marks
}
