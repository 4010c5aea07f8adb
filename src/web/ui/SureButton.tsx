import type { LucideIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Can } from '#contract/scalars.ts'
import { Button } from './Button.tsx'

type Props = {
  readonly children: ReactNode
  /** What the second press says that it will do. */
  readonly sure: string
  readonly about: string
  readonly icon: LucideIcon
  readonly can?: Can
  readonly busy?: boolean
  readonly onPress: () => void
}

/** For what others would feel: the first press asks, the second does it; looking elsewhere takes it back. */
export function SureButton({ children, sure, about, icon, can, busy = false, onPress }: Props) {
  const [asked, setAsked] = useState(false)
  const press = () => {
    if (asked) onPress()
    setAsked(!asked)
  }
  return (
    <span onBlur={() => setAsked(false)}>
      <Button
        small
        look={asked ? 'danger' : 'quiet'}
        icon={icon}
        {...(can && { can })}
        busy={busy}
        about={about}
        onPress={press}
      >
        {asked ? sure : children}
      </Button>
    </span>
  )
}
