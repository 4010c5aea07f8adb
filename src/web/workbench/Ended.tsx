import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { outcomeLabels } from '../ui/StatusBadge.tsx'
import { ClockTime } from '../ui/Times.tsx'
import type { Stands } from './ended.ts'
import styles from './Workbench.module.css'

/** What became of it, and by one key the next one. */
export function Ended({ stands, onNext }: { readonly stands: Stands; readonly onNext: () => void }) {
  const { over, outcome, handed, back, owner } = stands
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (over) shown.current?.querySelector('button')?.focus()
  }, [over])
  if (back)
    return (
      <p className={styles.notice}>
        <span>
          {back.to?.name ?? 'Somebody'} has rejected it.{' '}
          <Link to="/handoffs/$handoffId" params={{ handoffId: back.id }}>
            Read why, and dispute it if it was qualified
          </Link>
        </span>
      </p>
    )
  if (!over)
    return owner === undefined ? null : (
      <p className={styles.notice}>
        <span>
          It is with {owner}. What you write here is kept; only they, or whoever takes it over, can end it.
        </span>
      </p>
    )
  return (
    <div className={styles.ended} ref={shown}>
      <p>
        {outcome ? (
          <>
            <strong>{outcomeLabels[outcome.outcome]}</strong>
            {outcome.returnsAt !== undefined && (
              <>
                ; it comes back <ClockTime at={outcome.returnsAt} />
              </>
            )}
          </>
        ) : (
          <>
            <strong>Handed off</strong> to {handed?.to?.name ?? 'somebody'}.
          </>
        )}{' '}
        {handed && (
          <Link to="/handoffs/$handoffId" params={{ handoffId: handed.id }}>
            Open the hand-off
          </Link>
        )}
      </p>
      <Button look="main" icon={ArrowRight} shortcut="j" onPress={onNext}>
        Next lead
      </Button>
    </div>
  )
}
