import { useSuspenseQuery } from '@tanstack/react-query'
import { FileDown, Undo2 } from 'lucide-react'
import { MailTaken } from '#contract/mailbox.ts'
import { ask } from '../api/ask.ts'
import { setAside } from '../api/desk-queries.ts'
import type { AsideRow, MailboxRow } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Form.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Mail.module.css'

const reasons: Record<AsideRow['why'], string> = {
  bounce: 'A mail that came back',
  complaint: 'A complaint',
  auto_reply: 'An automatic answer',
  list: 'From a list',
  ours: 'Our own',
  member: 'From a colleague',
  no_sender: 'Nobody to answer',
  too_large: 'Too large',
}

type Row = AsideRow & { readonly mailbox: string }

const columns: readonly Column<Row>[] = [
  {
    name: 'Subject',
    plain: true,
    cell: ({ subject }) => <span className={styles.subject}>{subject || 'No subject'}</span>,
  },
  { name: 'From', cell: ({ from }) => <span className={styles.subject}>{from ?? 'nobody'}</span> },
  { name: 'Why', cell: ({ why }) => reasons[why] },
  { name: 'When', cell: ({ at }) => <ClockTime at={at} /> },
  { name: 'What to do', cell: (row) => <Acts row={row} /> },
]

/** Mails that were no inquiries, with a way to make one of them after all. */
export function SetAside({
  mailbox,
  onClose,
}: {
  readonly mailbox: MailboxRow
  readonly onClose: () => void
}) {
  const { data } = useSuspenseQuery(setAside(mailbox.id))
  const rows = data.items.map((row) => ({ ...row, mailbox: mailbox.id }))
  return (
    <Dialog title={`Set aside: ${mailbox.name}`} onClose={onClose} wide>
      <Table label="Mails set aside" columns={columns} rows={rows} keyOf={({ id }) => id} />
    </Dialog>
  )
}

function Acts({ row: { id, mailbox, released, why, subject } }: { readonly row: Row }) {
  const release = useSend({
    send: () => ask(MailTaken, `/mailboxes/${mailbox}/set-aside/${id}/release`, { method: 'POST' }),
    done: 'It is an inquiry now.',
    refresh: [['mailboxes'], ['set-aside', mailbox], ['queue']],
    alone: true,
  })
  return (
    <div className={styles.actions}>
      <a href={`/api/v1/mailboxes/${mailbox}/set-aside/${id}`} download="mail.eml">
        <FileDown size={15} aria-hidden /> Save it
      </a>
      {released && 'An inquiry now'}
      {!released && mayBeInquiry(why) && (
        <Button small icon={Undo2} about={subject} busy={release.busy} onPress={() => release.send()}>
          Make it an inquiry
        </Button>
      )}
    </div>
  )
}

const mayBeInquiry = (why: AsideRow['why']): boolean => why !== 'ours' && why !== 'too_large'
