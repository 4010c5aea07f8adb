import { useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import { fieldProblem } from '../api/refused.ts'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Day.module.css'

/** "Call me back at …", and a step that is left out with its reason. */
export function Later({ lead }: { readonly lead: string }) {
  const [when, setWhen] = useState('')
  const [why, setWhy] = useState('')
  const refresh = leadShownIn(lead)
  const back = useSend({
    send: () => act(lead, 'callback', { id: newId(), when: new Date(when).toISOString() }),
    ...{ done: 'It comes up again at that time.', refresh, onDone: () => setWhen('') },
  })
  const skip = useSend({
    send: () => act(lead, 'skip', { id: newId(), ...(why.trim() !== '' && { reason: why }) }),
    ...{ done: 'The step is left out.', refresh, onDone: () => setWhy('') },
  })
  return (
    <div className={styles.later}>
      <details>
        <summary>Call them back at …</summary>
        <Form
          submit="Agree"
          look="plain"
          busy={back.busy}
          problem={back.problem}
          onSubmit={() => when !== '' && back.send()}
        >
          <TextField label="When" type="datetime-local" value={when} onChange={setWhen} />
        </Form>
      </details>
      <details>
        <summary>Leave this step out</summary>
        <Form
          submit="Leave it out"
          look="plain"
          busy={skip.busy}
          problem={skip.problem}
          fields={['reason']}
          onSubmit={() => skip.send()}
        >
          <TextField
            label="Why"
            value={why}
            problem={fieldProblem(skip.problem, 'reason')}
            onChange={setWhy}
          />
        </Form>
      </details>
    </div>
  )
}
