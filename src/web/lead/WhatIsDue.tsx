import type { LeadDetail } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { commitmentLooks, StatusBadge } from '../ui/StatusBadge.tsx'
import { ClockTime, DueTime, useNow, WindowBar } from '../ui/Times.tsx'
import styles from './Lead.module.css'
import { owed } from './words.ts'

/** What somebody owes them, who, and in which window; what was owed before, and how it went. */
export function WhatIsDue({ detail: { commitments } }: { readonly detail: LeadDetail }) {
  const now = useNow()
  const open = commitments.filter(({ state }) => state === 'open')
  const settled = commitments.filter(({ state }) => state !== 'open')
  return (
    <Panel title="What is due">
      {open.map((commitment) => (
        <div key={commitment.id} className={styles.due}>
          <p>
            <strong>{owed[commitment.kind]}</strong>
            {commitment.owedBy && `, owed by ${commitment.owedBy.name}`}
            {commitment.step?.task !== undefined && `: ${commitment.step.task}`}
          </p>
          <DueTime window={commitment} />
          {commitment.waitsFor !== undefined && Date.parse(commitment.notBefore) > now && (
            <p className={styles.soft}>
              It opens with the signal “{commitment.waitsFor}”, or at <ClockTime at={commitment.notBefore} />.
            </p>
          )}
          <WindowBar window={commitment} from={commitment.madeAt} />
          <dl className={styles.window}>
            <div>
              <dt>not before</dt>
              <dd>
                <ClockTime at={commitment.notBefore} />
              </dd>
            </div>
            <div>
              <dt>target</dt>
              <dd>
                <ClockTime at={commitment.target} />
              </dd>
            </div>
            <div>
              <dt>limit</dt>
              <dd>
                <ClockTime at={commitment.limit} />
              </dd>
            </div>
          </dl>
          {commitment.level > 0 && (
            <p className={styles.soft}>
              It has climbed {commitment.level === 1 ? '1 step' : `${commitment.level} steps`}.
            </p>
          )}
        </div>
      ))}
      {open.length === 0 && <p className={styles.soft}>Nothing is owed any more.</p>}
      {settled.map((commitment) => (
        <p key={commitment.id} className={styles.settled}>
          {owed[commitment.kind]} <StatusBadge look={commitmentLooks[commitment.state]} />
        </p>
      ))}
    </Panel>
  )
}
