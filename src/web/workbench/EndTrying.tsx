import { toDo } from '../day/words.ts'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { ClockTime } from '../ui/Times.tsx'
import { commitFirst } from './commit-first.ts'
import type { EndProps } from './end-props.ts'
import styles from './Workbench.module.css'

/** No end yet: what comes next by the plan, and when. The report is saved as far as it has come. */
export function EndTrying({
  lead: { step },
  keeper,
  due,
  onClose,
  onNext,
}: EndProps & { readonly due: boolean; readonly onNext: () => void }) {
  const { plan, channel, missing } = step
  const { send, busy, problem } = useSend({
    send: () => commitFirst(keeper),
    ...{ refresh: [], onDone: onNext },
  })
  const left = missing ? missing.attempts.agreed - missing.attempts.done : 0
  return (
    <Form
      submit="Save, and the next lead"
      busy={busy}
      problem={problem}
      onSubmit={() => send()}
      onCancel={onClose}
    >
      {plan?.next ? (
        <p>
          By “{plan.cadence}” comes next: <strong>{toDo[plan.next.channel].toLowerCase()}</strong>, from{' '}
          <ClockTime at={plan.next.opens} />. It comes up by itself.
        </p>
      ) : due ? (
        <p>
          Still to be done now: <strong>{toDo[channel].toLowerCase()}</strong>. Say what came of it with one
          key, agree on another time, or leave the step out; until then it stays on your list.
        </p>
      ) : (
        <p>No plan names a next step. It stays with you until you end it.</p>
      )}
      {left > 0 && (
        <p className={styles.soft}>
          {left === 1 ? 'One more attempt is' : `${left} more attempts are`} agreed before anybody may say
          “unreachable”.
        </p>
      )}
    </Form>
  )
}
