import { useSuspenseQuery } from '@tanstack/react-query'
import { PlugZap, Settings2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { mailboxTroubles } from '#contract/mailbox.ts'
import { OwnMailboxChecked, type OwnMailboxRow } from '#contract/own-mailbox.ts'
import { ask, tell } from '../api/ask.ts'
import { ownMailbox } from '../api/me-queries.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { toast } from '../ui/toasts.ts'
import { useSend } from '../ui/use-send.ts'
import { OwnMailboxForm } from './OwnMailboxForm.tsx'
import styles from './Me.module.css'

/** One's own mailbox: what is looked at there, how that goes, and how it ends. */
export function OwnMailboxPanel() {
  const {
    data: { mailbox },
  } = useSuspenseQuery(ownMailbox())
  const [changing, setChanging] = useState(false)
  return (
    <Panel title="Your own mailbox">
      <p className={styles.words}>
        What you send to open prospects counts as a touch that we have seen, without a copy to us. Of your
        sent mails only the heads are read: from, to, copies, date and ids, never the words. What was sent to
        nobody with an open lead is not kept.
      </p>
      {mailbox && <Facts mailbox={mailbox} onChange={() => setChanging(true)} />}
      {(changing || !mailbox) && (
        <OwnMailboxForm mailbox={mailbox ?? undefined} onDone={() => setChanging(false)} />
      )}
    </Panel>
  )
}

function Facts({ mailbox, onChange }: { readonly mailbox: OwnMailboxRow; readonly onChange: () => void }) {
  const { username, host, lookedAt, failingSince, lastError, witnessed } = mailbox
  const check = useSend({
    send: () => ask(OwnMailboxChecked, '/me/mailbox/check', { method: 'POST' }),
    refresh: [['own mailbox']],
    onDone: (checked) =>
      toast(
        checked.ok
          ? `Your sent mails are in "${checked.folder}"; there are ${checked.mails}.`
          : `${checked.title} ${checked.next}`,
      ),
    alone: true,
  })
  const remove = useSend({
    send: () => tell('/me/mailbox', { method: 'DELETE' }),
    done: 'It is looked into no more, and your password is forgotten.',
    refresh: [['own mailbox']],
    alone: true,
  })
  return (
    <>
      <p className={styles.words}>
        {username} at {host} · last look{' '}
        {lookedAt === null ? 'still to come' : <RelativeTime at={lookedAt} />} ·{' '}
        {witnessed === 1 ? 'one mail seen' : `${witnessed} mails seen`}
      </p>
      {lastError !== null && (
        <p className={styles.trouble}>
          {mailboxTroubles[lastError].title} {mailboxTroubles[lastError].next}
          {failingSince !== null && (
            <>
              {' '}
              It began <RelativeTime at={failingSince} />.
            </>
          )}
        </p>
      )}
      <div className={styles.actions}>
        <Button small icon={PlugZap} busy={check.busy} onPress={() => check.send()}>
          Try the connection
        </Button>
        <Button small icon={Settings2} onPress={onChange}>
          Change
        </Button>
        <SureButton
          icon={Trash2}
          sure="Look into it no more"
          about="your mailbox"
          onPress={() => remove.send()}
        >
          Disconnect
        </SureButton>
      </div>
    </>
  )
}
