import { useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import { fieldProblem } from '../api/refused.ts'
import type { BenchRead, LeadRequests } from '../api/types.ts'
import { AtNight } from '../mail/AtNight.tsx'
import { useNight } from '../mail/use-night.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { commitFirst } from './commit-first.ts'
import type { EndProps } from './end-props.ts'
import styles from './Workbench.module.css'

type Mail = { readonly name: string; readonly subject: string; readonly text: string }

/** A short, polite, useful no: what leaves is what stands here. */
export function EndDecline({ lead: { detail, letters }, me, keeper, onClose, onEnded }: EndProps) {
  const { id: lead } = detail.lead
  const [{ name, subject, text }, setMail] = useState<Mail>(letters[0] ?? { name: '', subject: '', text: '' })
  const chosen = letters.find((letter) => letter.name === name)
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const night = useNight(detail)
  const to = detail.stopped ? null : detail.prospect.email
  const { send, busy, problem } = useSend({
    send: async () => {
      await commitFirst(keeper)
      return act(lead, 'resolve', {
        id,
        outcome: 'declined by us',
        reason: reason.trim() === '' ? name : reason,
        ...toldBy(detail, { subject, text, ...night.asked }),
      })
    },
    refresh: leadShownIn(lead),
    onDone: () => onEnded('Declined politely.'),
  })
  return (
    <Form
      submit={
        to === null ? 'Decline' : me.mail === 'outbox' ? 'Put the letter into the outbox' : 'Send and decline'
      }
      busy={busy}
      problem={problem}
      fields={['reason', 'mail']}
      onSubmit={() => send()}
      onCancel={onClose}
    >
      {letters.length > 1 && (
        <ChoiceField
          label="Why, as they read it"
          value={name}
          choices={letters.map((letter) => ({ value: letter.name, label: letter.name }))}
          hint={chosen?.says}
          first
          onChange={(wanted) => setMail((before) => letters.find((one) => one.name === wanted) ?? before)}
        />
      )}
      {to === null ? (
        <p className={styles.soft}>
          Nothing can be mailed to them, so they are not told. If you have spoken, log that first.
        </p>
      ) : (
        <>
          <TextField
            label="Subject"
            hint={`To ${to}`}
            value={subject}
            problem={fieldProblem(problem, 'mail.subject')}
            onChange={(said) => setMail({ name, text, subject: said })}
          />
          <LongField
            label="What they will read"
            rows={9}
            value={text}
            problem={fieldProblem(problem, 'mail.text')}
            onChange={(said) => setMail({ name, subject, text: said })}
          />
          <AtNight night={night} />
        </>
      )}
      <TextField
        label="What decided it, for us"
        optional={letters.length > 1}
        first={letters.length <= 1}
        hint="In a sentence that a colleague can learn from."
        value={reason}
        problem={fieldProblem(problem, 'reason')}
        onChange={setReason}
      />
    </Form>
  )
}

/** By the letter, or where none can go, why they are not told. */
function toldBy(
  { prospect, stopped }: BenchRead['detail'],
  mail: NonNullable<LeadRequests['resolve']['mail']>,
): Pick<LeadRequests['resolve'], 'mail' | 'told'> {
  if (prospect.email !== null && !stopped) return { mail }
  const because = stopped && stopped.because !== 'hard bounce' ? 'no permission' : 'no reachable address'
  return { told: { how: 'not told', because } }
}
