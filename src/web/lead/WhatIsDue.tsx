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
      <Settled commitments={settled} />
    </Panel>
  )
}

type Commitment = LeadDetail['commitments'][number]
const SHOWN_MAX = 4

/** How it went before. Of many, those that went wrong are shown, and the others on demand. */
function Settled({ commitments }: { readonly commitments: readonly Commitment[] }) {
  const many = commitments.length > SHOWN_MAX
  const wrong = ({ state }: Commitment) => state === 'late' || state === 'broken'
  const lines = (shown: readonly Commitment[]) =>
    shown.map((commitment) => (
      <p key={commitment.id} className={styles.settled}>
        {owed[commitment.kind]} <StatusBadge look={commitmentLooks[commitment.state]} />
      </p>
    ))
  if (!many) return lines(commitments)
  const quiet = commitments.filter((one) => !wrong(one))
  return (
    <>
      {lines(commitments.filter(wrong))}
      {quiet.length > 0 && (
        <details className={styles.soft}>
          <summary>{quiet.length} kept or no longer needed</summary>
          {lines(quiet)}
        </details>
      )}
    </>
  )
}
