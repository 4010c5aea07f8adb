import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { MailPlus, Mails } from 'lucide-react'
import { useState } from 'react'
import { mailboxes } from '../api/desk-queries.ts'
import { MailboxCard } from '../mail/MailboxCard.tsx'
import { noSecret } from '../mail/mailbox-secret.ts'
import { MailboxDialog } from '../mail/MailboxDialog.tsx'
import { SetAside } from '../mail/SetAside.tsx'
import styles from '../mail/Mail.module.css'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'

/** Where inquiries come by mail. */
export function MailboxesPage() {
  const { do: act, mailbox, aside } = useSearch({ from: '/inside/mailboxes' })
  const navigate = useNavigate({ from: '/mailboxes' })
  const { data } = useSuspenseQuery(mailboxes())
  const [secret, setSecret] = useState(noSecret)
  const close = () => {
    setSecret(noSecret)
    void navigate({ search: {} })
  }
  const chosen = data.items.find(({ id }) => id === mailbox)
  const opened = data.items.find(({ id }) => id === aside)
  const dialog = { secret, onSecret: setSecret, onClose: close }
  return (
    <Page
      title="Mailboxes"
      lead="What people write to them is an inquiry. Bounces, automatic answers and lists are set aside, where you can look."
      actions={
        <Button look="main" icon={MailPlus} onPress={() => void navigate({ search: { do: 'add' } })}>
          New mailbox
        </Button>
      }
    >
      {data.items.length === 0 ? (
        <Empty title="No mailbox is read yet." icon={Mails}>
          Name one, such as sales@ your firm, and what people write to it comes into the queue.
        </Empty>
      ) : (
        <div className={styles.list}>
          {data.items.map((row) => (
            <MailboxCard
              key={row.id}
              mailbox={row}
              onChange={() => void navigate({ search: { do: 'change', mailbox: row.id } })}
            />
          ))}
        </div>
      )}
      {act === 'add' && <MailboxDialog {...dialog} />}
      {act === 'change' && chosen && <MailboxDialog key={chosen.id} mailbox={chosen} {...dialog} />}
      {opened && <SetAside mailbox={opened} onClose={close} />}
    </Page>
  )
}
