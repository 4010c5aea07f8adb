import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import styles from './Toasts.module.css'
import { dismiss, toasts } from './toasts.ts'

/** Short words at the edge of the screen; screen readers hear them when it suits. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read)
  return (
    <div className={styles.toasts} aria-live="polite">
      {shown.map(({ key, title, message, wrong }) => (
        <div key={key} className={styles.toast} data-wrong={wrong || undefined}>
          {wrong ? <CircleAlert size={18} aria-hidden /> : <CircleCheck size={18} aria-hidden />}
          <p>
            {title !== undefined && <strong>{title} </strong>}
            {message}
          </p>
          <button type="button" aria-label="Dismiss" onClick={() => dismiss(key)}>
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  )
}
