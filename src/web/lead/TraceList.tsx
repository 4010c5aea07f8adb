import { Check, CircleHelp, X } from 'lucide-react'
import type { TraceLine } from '../api/types.ts'
import { StatusBadge, type Look } from '../ui/StatusBadge.tsx'
import { foundValue } from './found-value.ts'
import styles from './Lead.module.css'

const verdicts: Record<TraceLine['verdict'], Look> = {
  true: { label: 'Yes', tone: 'good', icon: Check },
  false: { label: 'No', tone: 'quiet', icon: X },
  unknown: { label: 'Not known', tone: 'soon', icon: CircleHelp },
}

/** Each condition of the playbook, what was found, and the verdict. */
export const TraceList = ({ trace }: { readonly trace: readonly TraceLine[] }) => (
  <ol className={styles.traceList}>
    {trace.map((line) => (
      <li key={`${line.line} ${line.expression}`}>
        <div className={styles.traceHead}>
          <StatusBadge look={verdicts[line.verdict]} />
          <span className={styles.soft}>line {line.line}</span>
        </div>
        <code>{line.expression}</code>
        {Object.entries(line.values).map(([name, value]) => (
          <p key={name} className={styles.found}>
            {name}: <strong>{foundValue(value)}</strong>
          </p>
        ))}
      </li>
    ))}
  </ol>
)
