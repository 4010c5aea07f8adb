import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import type { ReportRead } from '../api/types.ts'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Handoff.module.css'

type Props = { readonly page: ReportRead; readonly manager: boolean }

/** To whom it goes, and what is missing before it may. */
export function HandOffForm({ page: { lead, missing, representatives, teams }, manager }: Props) {
  const navigate = useNavigate()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const { send, busy, problem } = useSend({
    send: () => {
      const [kind, of] = to.split(' ')
      return act(lead, 'handoff', {
        id,
        ...(kind === 'to' && of && { to: of }),
        ...(kind === 'pool' && of && { pool: of }),
        ...(missing && reason.trim() !== '' && { override: { reason } }),
      })
    },
    done: 'Handed off. You will see when it is opened and accepted.',
    refresh: [...leadShownIn(lead), ['handoff', id]],
    onDone: () => void navigate({ to: '/handoffs/$handoffId', params: { handoffId: id } }),
  })
  const lacks = missing && [...missing.criteria, ...missing.parts, ...more(missing.more)]
  return (
    <Panel title="Hand it off">
      {lacks ? (
        <p>
          Still missing: <strong>{lacks.join(', ')}</strong>.
        </p>
      ) : (
        <p className={styles.soft}>Everything that the definition asks for is there.</p>
      )}
      <Form submit="Hand off" busy={busy} problem={problem} onSubmit={() => send()}>
        <ChoiceField
          label="To"
          optional="unsaid"
          none="whoever has the next turn"
          value={to}
          choices={[
            ...representatives.map(({ id: who, name, onDuty }) => ({
              value: `to ${who}`,
              label: onDuty ? name : `${name} (away)`,
            })),
            ...teams.map(({ id: team, name }) => ({
              value: `pool ${team}`,
              label: `${name}: the first to accept has it`,
            })),
          ]}
          onChange={setTo}
        />
        {lacks && manager && (
          <TextField
            label="Why hand it off all the same?"
            optional
            value={reason}
            hint="It is written down with your name."
            onChange={setReason}
          />
        )}
      </Form>
    </Panel>
  )
}

const more = (count: number): readonly string[] => (count > 0 ? [`${count} more of any kind`] : [])
