import { Tooltip } from '@mantine/core'
import { BellOff, BellRing } from 'lucide-react'
import { toast } from '../ui/toasts.ts'
import { setBell, useBell } from './bell-state.ts'
import { ring } from './ring.ts'
import styles from './Shell.module.css'

/** Rings for what is new in my queue; asks for leave to notify only when somebody wants it. */
export function Bell() {
  const on = useBell()
  const Icon = on ? BellRing : BellOff
  return (
    <Tooltip label={on ? 'New inquiries ring and notify' : 'New inquiries stay silent'}>
      <button
        type="button"
        className={styles.icon}
        aria-pressed={on}
        aria-label="Ring and notify when something new is owed"
        onClick={() => void toggle(!on)}
      >
        <Icon size={18} strokeWidth={1.8} aria-hidden />
      </button>
    </Tooltip>
  )
}

async function toggle(on: boolean): Promise<void> {
  setBell(on)
  if (!on) return
  ring()
  const leave = 'Notification' in globalThis ? await Notification.requestPermission() : 'denied'
  toast(
    leave === 'granted'
      ? 'New inquiries ring here and show as notifications.'
      : 'New inquiries ring here. Your browser does not allow notifications for this page.',
  )
}
