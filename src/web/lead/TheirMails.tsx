import { useState } from 'react'
import type { LeadDetail } from '../api/types.ts'
import { PutOffMails } from '../mail/PutOffMails.tsx'
import { NoLongerKept } from '../ui/NoLongerKept.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { Attachments } from './Attachments.tsx'
import { stopLabels, stopSteps, takenBackLabels } from './choices.ts'
import styles from './Mails.module.css'

type Theirs = LeadDetail['received'][number]
type Ours = LeadDetail['mails'][number]
type Item = { readonly at: string; readonly theirs: Theirs } | { readonly at: string; readonly ours: Ours }

/** The conversation by mail, in order: people's words as words, machines' as what they are. */
export function TheirMails({ detail }: { readonly detail: LeadDetail }) {
  const { received, prospect, stopped } = detail
  const items = inOrder(detail)
  if (items.length === 0 && !stopped) return null
  return (
    <div className={styles.mails}>
      {stopped && <Stopped stopped={stopped} email={prospect.email} />}
      <PutOffMails detail={detail} />
      {received.length > 0 &&
        items.map((item) =>
          'ours' in item ? (
            <Written key={item.ours.id} mail={item.ours} />
          ) : (
            <Received key={item.theirs.id} mail={item.theirs} prospect={prospect.name} />
          ),
        )}
    </div>
  )
}

/** What we wrote stands beside what they wrote; a machine's thanks are no part of a conversation. */
const inOrder = ({ received, mails }: LeadDetail): readonly Item[] =>
  [
    ...mails
      .filter(({ purpose }) => purpose !== 'acknowledgement')
      .map((ours): Item => ({ at: ours.at, ours })),
    ...received.map((theirs): Item => ({ at: theirs.at, theirs })),
  ].toSorted((one, other) => one.at.localeCompare(other.at))

const Stopped = ({
  stopped: { because, at },
  email,
}: {
  readonly stopped: NonNullable<LeadDetail['stopped']>
  readonly email: string | null
}) => (
  <div className={styles.stopped} role="note">
    <p>
      <strong>Nothing more is mailed to {email ?? 'them'}:</strong> {stopLabels[because]}, since{' '}
      <ClockTime at={at} />.
    </p>
    <p>{stopSteps[because]}</p>
  </div>
)

function Written({
  mail: { subject, text, at, state, goneSince, goesAt, takenBack },
}: {
  readonly mail: Ours
}) {
  return (
    <details className={styles.ours} data-failed={state === 'failed' || undefined}>
      <summary>
        We wrote {goneSince === undefined && `“${subject ?? 'Forgotten at their wish'}”`},{' '}
        <ClockTime at={at} />
        {state === 'failed' && ': it did not reach them'}
        {state === 'queued' && (goesAt === undefined ? ': it waits to be sent' : ': it lies here still')}
        {takenBack !== undefined && `: it never left, ${takenBackLabels[takenBack] ?? takenBack}`}
      </summary>
      {goneSince === undefined ? <pre>{text ?? ''}</pre> : <NoLongerKept since={goneSince} />}
    </details>
  )
}

function Received({ mail, prospect }: { readonly mail: Theirs; readonly prospect: string }) {
  if (mail.goneSince !== undefined) return <Gone mail={mail} since={mail.goneSince} prospect={prospect} />
  if (mail.class !== 'human_reply') return <Machine mail={mail} kind={mail.class} />
  const { text, subject, at, attachments, leftOut, verified, forwarded, member } = mail
  const doubted = member !== null && verified !== true
  return (
    <figure
      className={styles.quote}
      data-doubted={doubted || undefined}
      data-colleague={member ? true : undefined}
    >
      <blockquote>{text === '' ? <em>They wrote no words.</em> : text}</blockquote>
      <figcaption>
        {subject ?? 'Forgotten at their wish'}, {forwarded ? 'passed on by' : 'by mail from'}{' '}
        {writer(mail, prospect)}, <ClockTime at={at} />
        {' · '}
        <AsItCame mail={mail.id} />
      </figcaption>
      <AsTheySentIt mail={mail.id} />
      {doubted && (
        <p className={styles.doubt}>
          Nothing shows that it is really from {member.name}, so it counts for nothing.
        </p>
      )}
      <Attachments attachments={attachments} leftOut={leftOut} />
    </figure>
  )
}

/** What it was stays; its words, its files and the mail as it came had their time. */
const Gone = ({
  mail: { class: kind, member, at },
  since,
  prospect,
}: {
  readonly mail: Theirs
  readonly since: string
  readonly prospect: string
}) => (
  <figure className={styles.quote}>
    <NoLongerKept since={since} />
    <figcaption>
      {kind === 'human_reply' ? `By mail from ${member?.name ?? prospect}` : machines[kind]},{' '}
      <ClockTime at={at} />
    </figcaption>
  </figure>
)

const Machine = ({ mail, kind }: { readonly mail: Theirs; readonly kind: keyof typeof machines }) => (
  <details className={styles.machine}>
    <summary>
      {machines[kind]}
      {mail.returns !== undefined && `: back on ${dayOf(mail.returns)}`}
      {kind === 'bounce' && (mail.hard ? ': their address takes no mail' : ': it may arrive later')},{' '}
      <ClockTime at={mail.at} />
    </summary>
    <pre>{mail.text}</pre>
    <p>
      <AsItCame mail={mail.id} />
    </p>
  </details>
)

/** With its pictures, its head and whatever else was in it; saved, never opened here. */
const AsItCame = ({ mail }: { readonly mail: string }) => (
  <a href={`/api/v1/attachments/${mail}`} download>
    as it came
  </a>
)

/** Their own fonts, tables and pictures, in a frame that can do nothing; pictures from elsewhere are never fetched. */
function AsTheySentIt({ mail }: { readonly mail: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.dressed} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>As they sent it</summary>
      {open && (
        <iframe
          title="The mail as they sent it"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          src={`/api/v1/attachments/${mail}/page`}
        />
      )}
    </details>
  )
}

const dayOf = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

const writer = ({ member, from }: Theirs, prospect: string): string => member?.name ?? from ?? prospect

const machines = {
  bounce: 'A mail of ours came back',
  complaint: 'They reported a mail of ours as unwanted',
  auto_reply: 'An automatic answer',
} as const
