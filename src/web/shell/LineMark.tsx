import { CloudOff, RefreshCw, Zap } from 'lucide-react'
import type { Line } from '../api/live.ts'
import styles from './Shell.module.css'

const words: Record<Line, { readonly text: string; readonly icon: typeof Zap }> = {
  connecting: { text: 'Connecting', icon: RefreshCw },
  live: { text: 'Live', icon: Zap },
  lost: { text: 'Reconnecting', icon: CloudOff },
}

/** Whether what is on the screen follows what happens. */
export function LineMark({ line }: { readonly line: Line }) {
  const { text, icon: Icon } = words[line]
  return (
    <output className={styles.lineMark} data-line={line}>
      <Icon size={14} aria-hidden />
      <span>{text}</span>
    </output>
  )
}
