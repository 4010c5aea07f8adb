import { Check, Filter, Minus, X } from 'lucide-react'
import { StatusBadge, type Look } from '../ui/StatusBadge.tsx'
import styles from './Lead.module.css'
import { answerOf, questionOf, type RouteStep } from './route-words.ts'

const looks: Readonly<Record<string, Look>> = {
  'takes it': { label: 'Found', tone: 'good', icon: Check },
  narrows: { label: 'Narrowed down', tone: 'soon', icon: Filter },
  nobody: { label: 'Nobody', tone: 'quiet', icon: X },
}
const passed: Look = { label: 'Not asked', tone: 'quiet', icon: Minus }

/** The way to somebody: what was asked, who was found, and what followed. */
export const RouteSteps = ({ steps }: { readonly steps: readonly RouteStep[] }) => (
  <ol className={styles.traceList}>
    {steps.map((step, index) => (
      // The same step may stand there twice.
      // eslint-disable-next-line react/no-array-index-key
      <li key={`${index} ${step.asked}`}>
        <div className={styles.traceHead}>
          <StatusBadge look={looks[step.verdict] ?? passed} />
        </div>
        <p className={styles.found}>
          {questionOf(step)} <strong>{answerOf(step)}</strong>
        </p>
      </li>
    ))}
  </ol>
)
