import { CircleAlert, Hand, RotateCcw, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { Button } from './Button.tsx'
import { Hidden } from './Hidden.tsx'
import pageStyles from './Page.module.css'
import styles from './States.module.css'

type EmptyProps = { readonly title: string; readonly icon?: LucideIcon; readonly children?: ReactNode }

/** Nothing there, and that is an answer. */
export const Empty = ({ title, icon: Icon = Hand, children }: EmptyProps) => (
  <div className={styles.empty}>
    <Icon size={28} strokeWidth={1.5} aria-hidden />
    <p className={styles.emptyTitle}>{title}</p>
    {children && <div>{children}</div>}
  </div>
)

const none: readonly string[] = []

type ProblemProps = {
  readonly problem: ProblemDocument
  readonly onRetry?: (() => void) | undefined
  /** Fields whose problem stands beside them already. */
  readonly shownFields?: readonly string[]
}

/** What went wrong and what to do next, always in the same place and the same words. */
export function ProblemBox({ problem, onRetry, shownFields = none }: ProblemProps) {
  const others = (problem.errors ?? []).filter(
    ({ field }) => !shownFields.includes(field.split('.')[0] ?? field),
  )
  return (
    <div className={styles.error} role="alert">
      <CircleAlert size={20} aria-hidden />
      <div className={styles.errorBody}>
        <p className={styles.errorTitle}>{problem.title}</p>
        <p>{problem.next}</p>
        {others.length > 0 && (
          <ul>
            {others.map(({ field, problem: what }) => (
              <li key={field + what}>
                {field} {what}
              </li>
            ))}
          </ul>
        )}
        {onRetry && (
          <Button small icon={RotateCcw} onPress={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  )
}

const rows = ['title', 'a', 'b', 'c', 'd']

/** The shape of what is coming. */
export const Loading = () => (
  <div className={`${pageStyles.page} ${styles.bones}`} aria-busy="true">
    <Hidden>Loading</Hidden>
    {rows.map((row) => (
      <div key={row} className={styles.bone} />
    ))}
  </div>
)
