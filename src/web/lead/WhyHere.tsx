import type { LeadDetail } from '../api/types.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { Panel } from '../ui/Page.tsx'
import styles from './Lead.module.css'
import { TraceList } from './TraceList.tsx'
import { fitLooks, motionLooks } from './words.ts'

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
        <TraceList trace={trace} />
      </details>
    )}
  </Panel>
)
