import { Link } from '@tanstack/react-router'
import { PlugZap, Settings2, Trash2 } from 'lucide-react'
import { MailboxChecked, mailboxTroubles } from '#contract/mailbox.ts'
import { ask, tell } from '../api/ask.ts'
import type { MailboxRow } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { Panel } from '../ui/Page.tsx'
import { mailboxLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { toast } from '../ui/toasts.ts'
import { useSend } from '../ui/use-send.ts'
import styles from './Mail.module.css'

type Props = { readonly mailbox: MailboxRow; readonly onChange: () => void }

/** One mailbox: how it fares, what came by it, and what was set aside. */
export function MailboxCard({ mailbox, onChange }: Props) {
  const { id, name, server, state, received, lastMailAt, lastError, lastErrorAt, aside } = mailbox
  const check = useSend({
    send: () => ask(MailboxChecked, `/mailboxes/${id}/check`, { method: 'POST' }),
    refresh: [['mailboxes']],
    onDone: (checked) =>
      toast(
        checked.ok ? `It can be read; ${checked.mails} mails are in it.` : `${checked.title} ${checked.next}`,
      ),
    alone: true,
  })
  const remove = useSend({
    send: () => tell(`/mailboxes/${id}`, { method: 'DELETE' }),
    done: 'It is read no more; what came by it stays.',
    refresh: [['mailboxes'], ['forms']],
    alone: true,
  })
  const count = aside.reduce((sum, each) => sum + each.count, 0)
  return (
    <Panel title={name} actions={<StatusBadge look={mailboxLooks[state]} />}>
      <p className={styles.facts}>
        {server ? `${server.username} at ${server.host}` : 'Filled from outside'} ·{' '}
        <Link to="/forms/$formId" params={{ formId: id }}>
          {received} {received === 1 ? 'inquiry' : 'inquiries'}
        </Link>
        {' · '}
        {count === 0 ? (
          'nothing set aside'
        ) : (
          <Link to="/mailboxes" search={{ aside: id }}>
            {count} set aside
          </Link>
        )}
        {' · last mail '}
        {lastMailAt === null ? 'never' : <RelativeTime at={lastMailAt} />}
      </p>
      {lastError !== null && state !== 'connected' && (
        <p className={styles.trouble}>
          {mailboxTroubles[lastError].title} {mailboxTroubles[lastError].next}{' '}
          {lastErrorAt !== null && <RelativeTime at={lastErrorAt} />}
        </p>
      )}
      <details className={styles.doors}>
        <summary>Entrance and pipe</summary>
        <CopyField label="Post whole mails here" text={mailbox.entrance} />
        <CopyField label="Or pipe them on this machine" text={mailbox.pipe} />
      </details>
      <div className={styles.actions}>
        {server && (
          <Button small icon={PlugZap} busy={check.busy} onPress={() => check.send()}>
            Try the connection
          </Button>
        )}
        <Button small icon={Settings2} onPress={onChange}>
          Change
        </Button>
        <SureButton icon={Trash2} sure="Read it no more" about={name} onPress={() => remove.send()}>
          Remove
        </SureButton>
      </div>
    </Panel>
  )
}
