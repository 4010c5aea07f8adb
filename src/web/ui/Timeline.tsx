import type { LucideIcon } from 'lucide-react'
import type { Tone } from './StatusBadge.tsx'
import { ClockTime } from './Times.tsx'
import styles from './Timeline.module.css'

export type TimelineItem = {
  readonly key: string
  readonly at: string
  readonly icon: LucideIcon
  readonly tone: Tone
  readonly sentence: string
  /** What was written or said, word for word. */
  readonly words?: string | undefined
}

/** What happened, newest first, in plain sentences. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }) => (
  <ol className={styles.list}>
    {items.map(({ key, at, icon: Icon, tone, sentence, words }) => (
      <li key={key} className={styles.item} data-tone={tone}>
        <span className={styles.icon}>
          <Icon size={15} aria-hidden />
        </span>
        <div className={styles.body}>
          <p>
            {sentence}{' '}
            <span className={styles.when}>
              <ClockTime at={at} />
            </span>
          </p>
          {words && <p className={styles.words}>{words}</p>}
        </div>
      </li>
    ))}
  </ol>
)
