import { Link } from '@tanstack/react-router'
import { Mail, Phone } from 'lucide-react'
import type { BenchRead, Me } from '../api/types.ts'
import { DayStep } from '../day/DayStep.tsx'
import { theirTime, toDo } from '../day/words.ts'
import { TheirMails } from '../lead/TheirMails.tsx'
import { TheirWords } from '../lead/TheirWords.tsx'
import { fitLooks } from '../lead/words.ts'
import { Panel } from '../ui/Page.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime, useNow } from '../ui/Times.tsx'
import styles from './Workbench.module.css'

type Props = {
  readonly lead: BenchRead
  readonly me: Me
  /** Nothing more is to be done on it here. */
  readonly over: boolean
  readonly onMove: (by: 1 | -1) => void
}

/** Who it is, what they wrote, and the step that is due with its one-key results. */
export function BeforeYou({ lead: { detail, step }, me, over, onMove }: Props) {
  const { plan } = step
  return (
    <div className={styles.before}>
      <Reach detail={detail} step={step} />
      <div data-jump="words" tabIndex={-1}>
        <TheirWords detail={detail} />
      </div>
      {!over && (
        <Panel title={toDo[step.channel]}>
          <p className={styles.soft}>
            {plan
              ? `Step ${Math.min(plan.done + 1, plan.steps)} of ${plan.steps}, ${plan.cadence}`
              : 'No plan is followed'}
            {plan?.next && (
              <>
                ; opens <ClockTime at={plan.next.opens} />
              </>
            )}
          </p>
          <DayStep
            key={`${detail.lead.id} ${detail.lead.commitment?.id}`}
            {...{ detail, step, me, onMove }}
            done="Logged."
          />
        </Panel>
      )}
      <TheirMails detail={detail} />
    </div>
  )
}

function Reach({ detail: { prospect, lead }, step }: Pick<BenchRead, 'detail' | 'step'>) {
  const theirs = theirTime(step.zone, useNow())
  return (
    <div className={styles.reach}>
      {prospect.phone !== null && (
        <a data-tel href={`tel:${prospect.phone.replaceAll(/[^+\d]/g, '')}`}>
          <Phone size={15} aria-hidden /> {prospect.phone}
        </a>
      )}
      {prospect.email !== null && (
        <a href={`mailto:${prospect.email}`}>
          <Mail size={15} aria-hidden /> {prospect.email}
        </a>
      )}
      <p>
        {theirs !== undefined && <span>{theirs} where they are</span>}
        <StatusBadge look={fitLooks[lead.fit]} />
        <span>{lead.intent}</span>
        <span>{lead.segment}</span>
        {lead.tries > 0 && <span>tried again {lead.tries}×</span>}
        {step.wishes.channels && <span>wishes: {step.wishes.channels.join(', ')}</span>}
        <Link to="/leads/$leadId" params={{ leadId: lead.id }}>
          all about it
        </Link>
      </p>
    </div>
  )
}
