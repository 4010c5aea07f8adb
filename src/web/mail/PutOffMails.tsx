import { Hourglass, Moon, Send, Undo2 } from 'lucide-react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import type { LeadDetail } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './PutOffMails.module.css'

type Mail = Pick<LeadDetail['mails'][number], 'id' | 'subject' | 'goesAt' | 'held'>

/** The mails that lie here until morning on their reader's clock, and what may still become of them. */
export function PutOffMails({ detail: { lead, prospect, mails } }: { readonly detail: LeadDetail }) {
  const lying = mails.filter(({ goesAt }) => goesAt !== undefined)
  return lying.map((mail) => <PutOff key={mail.id} lead={lead.id} mail={mail} name={prospect.name} />)
}

function PutOff({ lead, mail, name }: { readonly lead: string; readonly mail: Mail; readonly name: string }) {
  const { id, subject, goesAt, held } = mail
  const named = subject === null ? 'Your mail' : `“${subject}”`
  return (
    <div className={styles.mail} role="note">
      <p>
        {held === undefined ? (
          <>
            <Moon size={16} aria-hidden /> <strong>{named}</strong> goes{' '}
            {goesAt !== undefined && <ClockTime at={goesAt} />}, when they may be written to.
          </>
        ) : (
          <>
            <Hourglass size={16} aria-hidden /> <strong>{named}</strong> waits for your word: {name || 'they'}{' '}
            let us hear something after it was written. Look whether it still fits.
          </>
        )}
      </p>
      <PutOffActions lead={lead} mail={id} />
    </div>
  )
}

/** What may be done with a mail that lies here. */
export function PutOffActions({ lead, mail }: { readonly lead: string; readonly mail: string }) {
  const refresh = leadShownIn(lead)
  const now = useSend({
    send: () => act(lead, 'send-now', { id: newId(), mail }),
    ...{ done: 'The mail goes now.', refresh, alone: true },
  })
  const back = useSend({
    send: () => act(lead, 'take-back', { id: newId(), mail }),
    ...{ done: 'The mail is taken back.', refresh, alone: true },
  })
  return (
    <span className={styles.actions}>
      <Button small icon={Send} busy={now.busy} onPress={() => now.send()}>
        Send it now
      </Button>
      <Button small look="quiet" icon={Undo2} busy={back.busy} onPress={() => back.send()}>
        Take it back
      </Button>
    </span>
  )
}
