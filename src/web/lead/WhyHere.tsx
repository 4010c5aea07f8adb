import { Check, CircleHelp, X } from 'lucide-react'
import type { LeadDetail, TraceLine } from '../api/types.ts'
import { StatusBadge, type Look } from '../ui/StatusBadge.tsx'
import { Panel } from '../ui/Page.tsx'
import styles from './Lead.module.css'
import { fitLooks, motionLooks } from './words.ts'

const verdicts: Record<TraceLine['verdict'], Look> = {
  true: { label: 'Yes', tone: 'good', icon: Check },
  false: { label: 'No', tone: 'quiet', icon: X },
  unknown: { label: 'Not known', tone: 'soon', icon: CircleHelp },
}

/** Why the lead is where it is: each condition of the playbook, what was found, and the verdict. No score anywhere. */
export const WhyHere = ({ detail: { lead, trace } }: { readonly detail: LeadDetail }) => (
  <Panel title="Why it is here">
    <p className={styles.segment}>{lead.segment}</p>
    <p className={styles.badges}>
      <StatusBadge look={fitLooks[lead.fit]} />
      <StatusBadge look={motionLooks[lead.motion]} />
      <span className={styles.soft}>wants: {lead.intent}</span>
    </p>
    {trace.length > 0 && (
      <details className={styles.trace}>
        <summary>What the playbook found, line by line</summary>
        <ol>
          {trace.map((line) => (
            <li key={`${line.line} ${line.expression}`}>
              <div className={styles.traceHead}>
                <StatusBadge look={verdicts[line.verdict]} />
                <span className={styles.soft}>line {line.line}</span>
              </div>
              <code>{line.expression}</code>
              {Object.entries(line.values).map(([name, value]) => (
                <p key={name} className={styles.found}>
                  {name}: <strong>{found(value)}</strong>
                </p>
              ))}
            </li>
          ))}
        </ol>
      </details>
    )}
  </Panel>
)

const found = (value: unknown): string =>
  value === null || value === undefined
    ? 'not known'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
