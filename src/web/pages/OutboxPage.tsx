import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { MailCheck, Moon, RotateCcw, Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import { OUTBOX_COUNTED_MAX } from '#contract/workspace.ts'
import { tell } from '../api/ask.ts'
import { outbox, type OutboxFilters } from '../api/desk-queries.ts'
import { me } from '../api/queries.ts'
import type { OutboxMail, OutboxShelf } from '../api/types.ts'
import { ExportMenu } from '../import/ExportLinks.tsx'
import { mayExport } from '../import/may-export.ts'
import { takenBackLabels } from '../lead/choices.ts'
import { PutOffActions } from '../mail/PutOffMails.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty, Loading } from '../ui/States.tsx'
import { mailLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import tabs from '../ui/Views.module.css'
import { outboxSearch } from '../search.ts'
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
  const filters = useSearch({ from: '/inside/outbox' })
  const navigate = useNavigate({ from: '/outbox' })
  const [address, setAddress] = useState(filters.address ?? '')
  const { data: who } = useSuspenseQuery(me())
  // What is looked for is in the address of the page, so that it can be sent to a colleague.
  const looked = address.trim()
  useEffect(() => {
    if (looked !== (filters.address ?? ''))
      void navigate({ search: (old) => outboxSearch({ ...old, address: looked }), replace: true })
  }, [looked, filters.address, navigate])
  const { data, ...more } = useInfiniteQuery({ ...outbox(filters), placeholderData: keepPreviousData })
  const [first] = data?.pages ?? []
  return (
    <Page
      title="Outbox"
      lead={first && leads[first.mail]}
      actions={mayExport(who.member.roles) ? <ExportMenu list="outbox" /> : undefined}
    >
      <search className={styles.search}>
        <TextField label="Search by address" optional="unsaid" value={address} onChange={setAddress} />
      </search>
      {first && <Shelves counts={first.counts} chosen={filters.shelf} />}
      {data ? (
        <Mails items={data.pages.flatMap(({ items }) => items)} empty={emptyOf(filters)} />
      ) : (
        <Loading />
      )}
      {more.hasNextPage && (
        <p>
          <Button busy={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
            Show more
          </Button>
        </p>
      )}
    </Page>
  )
}

const leads = {
  smtp: 'Mail leaves by itself. What fails is shown here.',
  outbox: 'No mail server is set, so mail waits here: send it from your own mailbox, then say so.',
} as const

const shelves: readonly { readonly shelf?: OutboxShelf; readonly label: string }[] = [
  { label: 'All' },
  { shelf: 'prospects', label: 'Waiting, to prospects' },
  { shelf: 'failed', label: 'Failed' },
  { shelf: 'colleagues', label: 'Waiting, to colleagues' },
  { shelf: 'sent', label: 'Sent' },
  { shelf: 'taken back', label: 'Taken back' },
]

function emptyOf({ shelf, address }: OutboxFilters): string {
  if (address !== undefined) return 'No mail here goes to such an address.'
  if (shelf === 'failed') return 'No mail has failed.'
  if (shelf === 'taken back') return 'No mail was taken back.'
  return shelf === 'sent' ? 'No mail has been sent yet.' : 'No mail is waiting.'
}

type Counts = Readonly<Record<OutboxShelf, number>>

/** Prospects first: without a mail server every alert to a colleague waits here as well. */
function Shelves({ counts, chosen }: { readonly counts: Counts; readonly chosen?: OutboxShelf | undefined }) {
  return (
    <nav className={tabs.views} aria-label="Mails by what became of them">
      {shelves.map(({ shelf, label }) => (
        <Link
          key={label}
          to="/outbox"
          search={({ address }) => outboxSearch({ address, shelf })}
          aria-current={chosen === shelf ? 'page' : undefined}
          className={tabs.view}
        >
          {label}
          {shelf && ` (${countOf(counts[shelf])})`}
        </Link>
      ))}
    </nav>
  )
}

const countOf = (count: number): string =>
  count < OUTBOX_COUNTED_MAX ? String(count) : `${OUTBOX_COUNTED_MAX.toLocaleString('en-GB')}+`

function Mails({ items, empty }: { readonly items: readonly OutboxMail[]; readonly empty: string }) {
  if (items.length === 0) return <Empty title={empty} icon={MailCheck} />
  // One that is sent while more is fetched can stand on two pages.
  const once = [...new Map(items.map((mail) => [mail.id, mail])).values()]
  return (
    <ul className={styles.list}>
      {once.map((mail) => (
        <li key={mail.id}>
          <Mail mail={mail} />
        </li>
      ))}
    </ul>
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
