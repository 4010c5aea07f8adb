import type { BenchRead, Me } from '../api/types.ts'
import { DayStep } from '../day/DayStep.tsx'
import { toDo } from '../day/words.ts'
import { Panel } from '../ui/Page.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Workbench.module.css'

type Props = { readonly lead: BenchRead; readonly me: Me; readonly onMove: (by: 1 | -1) => void }

/** The step of the plan, what to say, and what came of it in one key. */
export function StepDue({ lead: { detail, step }, me, onMove }: Props) {
  const { plan } = step
  return (
    <Panel
      title={step.task ?? toDo[step.channel]}
      actions={
        <span className={styles.soft}>
          {plan
            ? `Step ${Math.min(plan.done + 1, plan.steps)} of ${plan.steps}, ${plan.cadence}`
            : 'No plan is followed'}
          {plan?.next && (
            <>
              ; opens <ClockTime at={plan.next.opens} />
            </>
          )}
        </span>
      }
    >
      <DayStep
        key={`${detail.lead.id} ${detail.lead.commitment?.id}`}
        {...{ detail, step, me, onMove }}
        done="Logged."
      />
    </Panel>
  )
}
