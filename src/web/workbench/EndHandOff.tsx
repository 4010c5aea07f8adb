import { useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { commitFirst } from './commit-first.ts'
import type { EndProps } from './end-props.ts'
import { Lacks } from './Lacks.tsx'
import { lackingOn } from './missing.ts'
import styles from './Workbench.module.css'

/** To whom it goes. What is missing is named, and leads to where it is answered; a manager may let it pass with a reason. */
export function EndHandOff({
  lead: { detail, report },
  me,
  words,
  keeper,
  onClose,
  onEnded,
  onJump,
}: EndProps) {
  const { id: lead } = detail.lead
  // Whoever is to meet them is the first to think of.
  const meets = report.representatives.find(({ id }) => id === report.appointed?.member.id)
  const [to, setTo] = useState(meets ? `to ${meets.id}` : '')
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const manager = me.member.roles.some((role) => role === 'manager' || role === 'admin')
  const { lacks } = lackingOn(report, words)
  const choices = [
    ...report.representatives.map(({ id: who, name, onDuty }) => ({
      value: `to ${who}`,
      label: onDuty ? name : `${name} (away)`,
    })),
    ...report.teams.map(({ id: team, name }) => ({
      value: `pool ${team}`,
      label: `${name}: the first to accept has it`,
    })),
  ]
  const { send, busy, problem } = useSend({
    send: async () => {
      await commitFirst(keeper)
      const [kind, of] = to.split(' ')
      return act(lead, 'handoff', {
        id,
        ...(kind === 'to' && of && { to: of }),
        ...(kind === 'pool' && of && { pool: of }),
        ...(lacks.length > 0 && reason.trim() !== '' && { override: { reason } }),
      })
    },
    refresh: leadShownIn(lead),
    onDone: () => onEnded('Handed off. You will see when it is opened and accepted.'),
  })
  return (
    <Form submit="Hand off" busy={busy} problem={problem} onSubmit={() => send()} onCancel={onClose}>
      {lacks.length === 0 ? (
        <p className={styles.soft}>Everything that the definition asks for is there.</p>
      ) : (
        <div>
          <p>Still missing, by the definition in force:</p>
          <Lacks lacks={lacks} onJump={onJump} />
        </div>
      )}
      <ChoiceField
        label="To"
        {...(meets && { hint: `${meets.name} is to meet them.` })}
        optional="unsaid"
        none="whoever has the next turn"
        value={to}
        choices={choices}
        first
        onChange={setTo}
      />
      {lacks.length > 0 && manager && (
        <TextField
          label="Why hand it off all the same?"
          optional
          value={reason}
          hint="It is written down with your name, as an override."
          onChange={setReason}
        />
      )}
    </Form>
  )
}
