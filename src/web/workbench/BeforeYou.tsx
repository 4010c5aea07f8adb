import { Link } from '@tanstack/react-router'
import { Mail, Phone } from 'lucide-react'
import type { BenchRead } from '../api/types.ts'
import { BriefCard } from '../brief/BriefCard.tsx'
import { theirTime } from '../day/words.ts'
import { TheirMails } from '../lead/TheirMails.tsx'
import { TheirWords } from '../lead/TheirWords.tsx'
import { fitLooks } from '../lead/words.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { useNow } from '../ui/Times.tsx'
import styles from './Workbench.module.css'

/** Who it is, what they wrote, and what we know of them before we speak. */
export function BeforeYou({ lead: { detail, step } }: { readonly lead: BenchRead }) {
  return (
    <div className={styles.before}>
      <Reach detail={detail} step={step} />
      <div data-jump="words" tabIndex={-1}>
        <TheirWords detail={detail} />
      </div>
      <BriefCard lead={detail.lead.id} />
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
