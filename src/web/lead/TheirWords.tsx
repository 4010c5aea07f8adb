import type { LeadDetail } from '../api/types.ts'
import { ClockTime } from '../ui/Times.tsx'
import { Attachments } from './Attachments.tsx'
import styles from './Lead.module.css'

/** What they asked, in their words and in a voice of their own; the first try first. */
export function TheirWords({
  detail: { submissions },
  short,
}: {
  readonly detail: LeadDetail
  readonly short?: boolean
}) {
  return (
    <div className={styles.words} data-short={short || undefined}>
      {submissions.map(({ id, message, form, submittedAt, attachments, leftOut }) => (
        <figure key={id} className={styles.quote}>
          <blockquote>{message ?? <em>They wrote no message.</em>}</blockquote>
          <figcaption>
            {form}, <ClockTime at={submittedAt} />
          </figcaption>
          <Attachments attachments={attachments} leftOut={leftOut} />
        </figure>
      ))}
    </div>
  )
}
