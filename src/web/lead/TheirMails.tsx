import type { LeadDetail } from '../api/types.ts'
import { ClockTime } from '../ui/Times.tsx'
import { Attachments } from './Attachments.tsx'
import styles from './Lead.module.css'

type Mail = LeadDetail['received'][number]

/** What came in by mail for this lead: people's own words as words, machines' as what they are. */
export function TheirMails({ detail: { received, prospect } }: { readonly detail: LeadDetail }) {
  if (received.length === 0) return null
  return (
    <div className={styles.words}>
      {received.map((mail) =>
        mail.class === 'human_reply' ? (
          <figure key={mail.id} className={styles.quote}>
            <blockquote>{mail.text || <em>They wrote no words.</em>}</blockquote>
            <figcaption>
              {mail.subject ?? 'Forgotten at their wish'}, by mail from {writer(mail, prospect.name)},{' '}
              <ClockTime at={mail.at} />
            </figcaption>
            <Attachments attachments={mail.attachments} leftOut={mail.leftOut} />
          </figure>
        ) : (
          <details key={mail.id} className={styles.machine}>
            <summary>
              {machines[mail.class]}
              {mail.returns !== undefined && `: back on ${mail.returns}`}
              {mail.class === 'bounce' &&
                (mail.hard ? ': their address takes no mail' : ': it may arrive later')}
              , <ClockTime at={mail.at} />
            </summary>
            <pre>{mail.text}</pre>
          </details>
        ),
      )}
    </div>
  )
}

const writer = ({ member, from }: Mail, prospect: string): string => member?.name ?? from ?? prospect

const machines: Record<Exclude<Mail['class'], 'human_reply'>, string> = {
  bounce: 'A mail of ours came back',
  complaint: 'They reported a mail of ours as unwanted',
  auto_reply: 'An automatic answer',
}
