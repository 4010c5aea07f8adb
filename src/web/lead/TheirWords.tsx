import { Link } from '@tanstack/react-router'
import type { LeadDetail } from '../api/types.ts'
import { ClockTime } from '../ui/Times.tsx'
import { Attachments } from './Attachments.tsx'
import styles from './Lead.module.css'

type Submission = LeadDetail['submissions'][number]

/** What they asked, in their words and in a voice of their own; the first try first. Words that came under another name say so. */
export function TheirWords({
  detail: { submissions, prospect },
  short,
}: {
  readonly detail: LeadDetail
  readonly short?: boolean
}) {
  return (
    <div className={styles.words} data-short={short || undefined}>
      {submissions.map(({ id, message, form, submittedAt, attachments, leftOut, from, trusted }) => (
        <figure key={id} className={styles.quote}>
          <blockquote>{message ?? <em>They wrote no message.</em>}</blockquote>
          <figcaption>
            {form}, <ClockTime at={submittedAt} />
            {from && from.prospect !== prospect.id && (
              <>, from {from.email ?? from.name ?? 'somebody else'}</>
            )}
            {trusted && <Trusted by={trusted.by} />}
          </figcaption>
          <Attachments attachments={attachments} leftOut={leftOut} />
        </figure>
      ))}
    </div>
  )
}

const taught = { sender: 'the sender', domain: 'everybody at', phrase: 'the words' } as const

/** Why nobody screened it, and where that can be taken back. */
function Trusted({ by }: { readonly by: NonNullable<Submission['trusted']>['by'] }) {
  return (
    <div>
      {by === null ? (
        'Passed because they were trusted: by the playbook, or by a lesson that was revoked since. '
      ) : (
        <>
          Passed because {taught[by.kind]} “{by.value}” {by.kind === 'phrase' ? 'are' : 'is'} trusted since{' '}
          <ClockTime at={by.givenAt} />.{' '}
        </>
      )}
      <Link to="/held" search={{ view: 'trusted' }}>
        Who is trusted
      </Link>
    </div>
  )
}
