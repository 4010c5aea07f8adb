import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MailCheck, Moon, RotateCcw, Send } from 'lucide-react'
import { useState } from 'react'
import { tell } from '../api/ask.ts'
import { me, outbox } from '../api/queries.ts'
import type { OutboxMail } from '../api/types.ts'
import { ExportMenu } from '../import/ExportLinks.tsx'
import { mayExport } from '../import/may-export.ts'
import { takenBackLabels } from '../lead/choices.ts'
import { PutOffActions } from '../mail/PutOffMails.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { mailLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './OutboxPage.module.css'

const purposes: Record<OutboxMail['purpose'], string> = {
  acknowledgement: 'Acknowledgement',
  reply: 'Reply',
  resolution: 'Resolution',
  nurture: 'Something to read',
  alert: 'Alert to a colleague',
  invitation: 'Invitation',
  'morning sheet': 'Morning sheet',
  handoff: 'Hand-off',
  appointment: 'Appointment',
}

/** Every mail of ours: waiting, sent or failed. Without a mail server this is where people send from. */
export function OutboxPage() {
  const { data } = useSuspenseQuery(outbox())
  const { data: who } = useSuspenseQuery(me())
  const lead =
    data.mail === 'smtp'
      ? 'Mail leaves by itself. What fails is shown here.'
      : 'No mail server is set, so mail waits here: send it from your own mailbox, then say so.'
  return (
    <Page
      title="Outbox"
      lead={lead}
      actions={mayExport(who.member.roles) ? <ExportMenu list="outbox" /> : undefined}
    >
      {data.items.length === 0 ? (
        <Empty title="No mail is waiting." icon={MailCheck} />
      ) : (
        <Sorted items={data.items} />
      )}
    </Page>
  )
}

const SHOWN_AT_ONCE = 25
const shelves = ['To prospects', 'To colleagues', 'Sent', 'Taken back'] as const
type Shelf = (typeof shelves)[number]
function shelfOf({ state, lead }: OutboxMail): Shelf {
  if (state === 'sent') return 'Sent'
  if (state === 'taken back') return 'Taken back'
  return lead === null ? 'To colleagues' : 'To prospects'
}

/** Prospects first: without a mail server every alert to a colleague waits here as well. */
function Sorted({ items }: { readonly items: readonly OutboxMail[] }) {
  const sorted = Map.groupBy(items, shelfOf)
  const [chosen, setChosen] = useState<Shelf>()
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const shelf = chosen ?? shelves.find((one) => sorted.has(one)) ?? 'To prospects'
  const mails = sorted.get(shelf) ?? []
  return (
    <>
      <div className={styles.shelves}>
        {shelves
          .filter((one) => one !== 'Taken back' || sorted.has(one))
          .map((one) => (
            <Button
              key={one}
              small
              look={one === shelf ? 'main' : 'plain'}
              pressed={one === shelf}
              onPress={() => {
                setChosen(one)
                setMost(SHOWN_AT_ONCE)
              }}
            >
              {`${one} (${sorted.get(one)?.length ?? 0})`}
            </Button>
          ))}
      </div>
      {mails.length === 0 && <Empty title="Nothing here." icon={MailCheck} />}
      <ul className={styles.list}>
        {mails.slice(0, most).map((mail) => (
          <li key={mail.id}>
            <Mail mail={mail} />
          </li>
        ))}
      </ul>
      {mails.length > most && (
        <p>
          <Button onPress={() => setMost(most + SHOWN_AT_ONCE)}>Show more</Button>
        </p>
      )}
    </>
  )
}

function Mail({ mail }: { readonly mail: OutboxMail }) {
  const { id, lead, purpose, state, at, sentAt, to, subject, text, attempts, can } = mail
  const sent = useMailStep(`/outbox/${id}/sent`, 'It is marked as sent.')
  const retry = useMailStep(`/outbox/${id}/retry`, 'It is tried again.')
  return (
    <article className={styles.mail}>
      <header className={styles.head}>
        <h2>{subject ?? 'Forgotten at their wish'}</h2>
        <StatusBadge look={mailLooks[state]} />
      </header>
      <p className={styles.facts}>
        {purposes[purpose]} to {to ?? 'somebody who was forgotten'}, <ClockTime at={sentAt ?? at} />
        {attempts > 1 && `, tried ${attempts} times`}
        {lead !== null && (
          <>
            {' · '}
            <Link to="/leads/$leadId" params={{ leadId: lead }}>
              the lead
            </Link>
          </>
        )}
      </p>
      <Why mail={mail} />
      {text !== null && (
        <details className={styles.text}>
          <summary>Read it</summary>
          <pre>{text}</pre>
        </details>
      )}
      {state !== 'sent' && state !== 'taken back' && (
        <div className={styles.actions}>
          {to !== null && text !== null && (
            <a className={styles.mailto} href={mailto(to, subject ?? '', text ?? '')}>
              <Send size={15} aria-hidden /> Open in my mail program
            </a>
          )}
          <Button small icon={MailCheck} can={can.markSent} busy={sent.busy} onPress={() => sent.send()}>
            I sent it
          </Button>
          {lead !== null && can.takeBack.allowed && <PutOffActions lead={lead} mail={id} />}
          {(state === 'failed' || can.retry.allowed) && (
            <Button small icon={RotateCcw} can={can.retry} busy={retry.busy} onPress={() => retry.send()}>
              Try again
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

/** Why it hasn't left, or never did. */
function Why({ mail: { state, failed, goesAt, held } }: { readonly mail: OutboxMail }) {
  if (goesAt !== null)
    return (
      <p className={styles.facts}>
        <Moon size={15} aria-hidden />{' '}
        {held === null ? (
          <>
            It goes <ClockTime at={goesAt} />, when its reader may be written to.
          </>
        ) : (
          'Its reader let us hear something after it was written: say whether it still is to go.'
        )}
      </p>
    )
  if (failed === null) return null
  if (state === 'taken back')
    return <p className={styles.facts}>It never left: {takenBackLabels[failed] ?? failed}.</p>
  return <p className={styles.failed}>{failed}</p>
}

const useMailStep = (path: string, done: string) =>
  useSend({
    send: () => tell(path, { method: 'POST' }),
    done,
    refresh: [['outbox'], ['lead'], ['queue']],
    alone: true,
  })

const mailto = (to: string, subject: string, text: string): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
