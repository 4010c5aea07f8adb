import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Phone } from 'lucide-react'
import { step as stepOf } from '../api/day-queries.ts'
import { lead } from '../api/queries.ts'
import type { LeadCard, LeadDetail, Me, StepRead } from '../api/types.ts'
import { TheirWords } from '../lead/TheirWords.tsx'
import { fitLooks, owed } from '../lead/words.ts'
import { PutOffMails } from '../mail/PutOffMails.tsx'
import { Loading } from '../ui/States.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime, DueTime, useNow } from '../ui/Times.tsx'
import leadStyles from '../lead/Lead.module.css'
import styles from './Day.module.css'
import { DayStep } from './DayStep.tsx'
import { HandoffDue } from './HandoffDue.tsx'
import { theirTime, toDo } from './words.ts'

type Props = { readonly card: LeadCard; readonly me: Me; readonly onMove: (by: 1 | -1) => void }

/** One person at a time: who they are, what they last said, what to say, and what came of it. */
export function DayCard({ card, me, onMove }: Props) {
  const waits = card.commitment?.kind === 'acceptance' || card.commitment?.kind === 'ruling'
  const { data: detail } = useQuery(lead(card.id))
  const { data: step } = useQuery({ ...stepOf(card.id), enabled: !waits })
  if (waits && card.handoff !== null) return <HandoffDue card={card} handoff={card.handoff} />
  if (!detail || !step) return <Loading />
  const { commitment } = card
  return (
    <article className={styles.card} aria-labelledby="day-name">
      <header className={styles.head}>
        <h2 id="day-name">
          <Link to="/leads/$leadId" params={{ leadId: card.id }}>
            {detail.prospect.name || 'Somebody without a name'}
          </Link>
          {card.account && <span>{card.account.name}</span>}
        </h2>
        {commitment && <DueTime window={commitment} />}
      </header>
      <p className={styles.todo}>
        <strong>{commitment?.kind === 'respond' ? owed.respond : (step.task ?? toDo[step.channel])}</strong>
        {step.plan && (
          <span>
            step {Math.min(step.plan.done + 1, step.plan.steps)} of {step.plan.steps}, {step.plan.cadence}
          </span>
        )}
      </p>
      <Facts card={card} detail={detail} step={step} />
      <LastWords detail={detail} />
      <PutOffMails detail={detail} />
      <DayStep key={`${card.id} ${commitment?.id}`} detail={detail} step={step} me={me} onMove={onMove} />
    </article>
  )
}

const calls: ReadonlySet<string> = new Set(['call', 'voicemail'])

function Facts({
  card,
  detail: { prospect },
  step,
}: {
  readonly card: LeadCard
  readonly detail: LeadDetail
  readonly step: StepRead
}) {
  const theirs = theirTime(step.zone, useNow())
  return (
    <div className={styles.facts}>
      {prospect.phone !== null && (
        <a className={styles.tel} data-tel href={`tel:${prospect.phone.replaceAll(/[^+\d]/g, '')}`}>
          <Phone size={16} aria-hidden /> {prospect.phone}
        </a>
      )}
      {prospect.phone === null && calls.has(step.channel) && (
        <span>They left no number.{card.account && ' The exchange of their firm may put you through.'}</span>
      )}
      {theirs !== undefined && <span>{theirs} where they are</span>}
      <StatusBadge look={fitLooks[card.fit]} />
      <span>{card.intent}</span>
      <span>{card.segment}</span>
      {card.tries > 0 && <span>tried again {card.tries}×</span>}
      {step.wishes.channels && <span>wishes: {step.wishes.channels.join(', ')}</span>}
    </div>
  )
}

/** What they said last: a mail of theirs, else what they asked with. */
function LastWords({ detail }: { readonly detail: LeadDetail }) {
  const last = detail.received.findLast(({ class: kind, member }) => kind === 'human_reply' && !member)
  if (!last) return <TheirWords detail={detail} short />
  return (
    <figure className={leadStyles.quote}>
      <blockquote>{last.text}</blockquote>
      <figcaption>
        by mail, <ClockTime at={last.at} />
      </figcaption>
    </figure>
  )
}
