import { Check, CloudOff, PencilLine, RefreshCw, TriangleAlert } from 'lucide-react'
import { clockTime } from '../ui/time.ts'
import { useNow } from '../ui/Times.tsx'
import type { Page, Saving } from './keeper-desk.ts'
import styles from './Workbench.module.css'

const icons = {
  saved: Check,
  typing: PencilLine,
  saving: RefreshCw,
  offline: CloudOff,
  refused: TriangleAlert,
}

/** Where the words are: said to ears only when that is news. */
export function SavedMark({ saving, savedAt }: Pick<Page, 'saving' | 'savedAt'>) {
  const now = useNow()
  const Icon = icons[saving]
  const said: Record<Saving, string> = {
    saved: savedAt === undefined ? 'Saved' : `Saved ${clockTime(savedAt, now)}`,
    typing: 'Saved as you write',
    saving: 'Saving …',
    offline: 'Offline: kept on this computer, sent when the line is back',
    refused: 'Not saved; kept on this computer',
  }
  return (
    <output
      className={styles.saved}
      data-saving={saving}
      aria-live={saving === 'typing' || saving === 'saving' ? 'off' : 'polite'}
    >
      <Icon size={14} aria-hidden /> <span>{said[saving]}</span>
    </output>
  )
}
