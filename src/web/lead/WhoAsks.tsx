import { Building2, Globe, Mail, Phone } from 'lucide-react'
import { factSaid } from '#contract/fact-said.ts'
import type { LeadDetail } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { CorrectDetails } from './CorrectDetails.tsx'
import styles from './Lead.module.css'

/** Who asks, and everything else that they filled in. */
export function WhoAsks({ detail }: { readonly detail: LeadDetail }) {
  const { prospect, submissions } = detail
  const { name, email, phone, organisation, country } = prospect
  const messages = submissions.map(({ message }) => message)
  const shown = new Set([name, email, phone, organisation, country, ...messages])
  const answers = submissions
    .flatMap(({ id, answers }) => answers.map((answer) => ({ at: id, ...answer })))
    .filter(({ value }) => isNew(value.join(', '), shown))
  return (
    <Panel title="Who asks">
      <ul className={styles.contact}>
        {prospect.email !== null && (
          <li>
            <Mail size={15} aria-hidden /> {prospect.email}
            {prospect.meant !== undefined && (
              <em className={styles.meant}>Perhaps they meant {prospect.meant}.</em>
            )}
          </li>
        )}
        {prospect.phone !== null && (
          <li>
            <Phone size={15} aria-hidden />{' '}
            <a href={`tel:${prospect.phone.replaceAll(/[^+\d]/g, '')}`}>{prospect.phone}</a>
          </li>
        )}
        {prospect.organisation !== null && (
          <li>
            <Building2 size={15} aria-hidden /> {prospect.organisation}
          </li>
        )}
        {prospect.country !== null && (
          <li>
            <Globe size={15} aria-hidden /> {factSaid({ kind: 'country', text: prospect.country })}
          </li>
        )}
      </ul>
      <dl className={styles.answers}>
        {answers.map(({ at, key, label, value }) => (
          <div key={`${at} ${key}`}>
            <dt>{label ?? spoken(key)}</dt>
            <dd>{value.join(', ')}</dd>
          </div>
        ))}
        {submissions.slice(0, 1).map(({ id, campaign }) => (
          <CameFrom key={id} campaign={campaign} />
        ))}
      </dl>
      <CorrectDetails detail={detail} />
    </Panel>
  )
}

/** What was left empty says nothing, and what stands elsewhere on the page nothing new. */
const isNew = (answer: string, shown: ReadonlySet<string | null>): boolean =>
  answer.trim() !== '' && !shown.has(answer)

/** `job_title` as "job title". */
const spoken = (key: string): string => key.replaceAll(/[_-]+/g, ' ').trim() || key

function CameFrom({ campaign }: { readonly campaign: Readonly<Record<string, unknown>> }) {
  const facts = Object.entries(campaign).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.values(value).map(String)
      : [`${name} ${String(value)}`],
  )
  if (facts.length === 0) return null
  return (
    <div>
      <dt>Came from</dt>
      <dd>{facts.join(', ')}</dd>
    </div>
  )
}
