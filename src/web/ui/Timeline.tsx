import type { LucideIcon } from 'lucide-react'
import type { Tone } from './StatusBadge.tsx'
import { NoLongerKept } from './NoLongerKept.tsx'
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
  /** Since when its words are no longer kept. */
  readonly goneSince?: string | undefined
}

/** What happened, newest first, in plain sentences. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }) => (
  <ol className={styles.list}>
    {items.map(({ key, at, icon: Icon, tone, sentence, words, goneSince }) => (
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
          {goneSince !== undefined && <NoLongerKept since={goneSince} />}
        </div>
      </li>
    ))}
  </ol>
)
