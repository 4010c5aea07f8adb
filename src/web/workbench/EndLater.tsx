import { useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import { fieldProblem } from '../api/refused.ts'
import { LongField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { commitFirst } from './commit-first.ts'
import type { EndProps } from './end-props.ts'
import styles from './Workbench.module.css'

/** Not now, says the buyer: the lead rests until the date that they named, and comes back by itself. */
export function EndLater({ lead: { detail }, keeper, onClose, onEnded }: EndProps) {
  const { id: lead } = detail.lead
  const [returns, setReturns] = useState('')
  const [reason, setReason] = useState('')
  const [id] = useState(newId)
  const { send, busy, problem } = useSend({
    send: async () => {
      await commitFirst(keeper)
      return act(lead, 'resolve', {
        ...{ id, outcome: 'deferred', told: { how: 'their own words' }, reason },
        ...(returns !== '' && { returns }),
      })
    },
    refresh: leadShownIn(lead),
    onDone: () => onEnded('It rests until then, and comes back to you by itself.'),
  })
  return (
    <Form
      submit="Let it rest"
      busy={busy}
      problem={problem}
      fields={['returns', 'reason']}
      onSubmit={() => send()}
      onCancel={onClose}
    >
      <p className={styles.soft}>For whoever told you so themselves. Nobody presses them until then.</p>
      <TextField
        label="The date they named"
        type="date"
        optional
        first
        hint="Without one, in ninety days."
        value={returns}
        problem={fieldProblem(problem, 'returns')}
        onChange={setReturns}
      />
      <LongField
        label="Why not now, in their words"
        rows={3}
        value={reason}
        problem={fieldProblem(problem, 'reason')}
        onChange={setReason}
      />
    </Form>
  )
}
