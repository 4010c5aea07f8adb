import { CalendarClock, DoorClosed, Handshake, Repeat } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Lacks } from './Lacks.tsx'
import type { Lacking } from './missing.ts'
import styles from './Workbench.module.css'

export type End = 'hand off' | 'later' | 'trying' | 'decline'
type Props = {
  readonly lacking: Lacking
  readonly onEnd: (end: End) => void
  readonly onJump: (place: string) => void
}

/** How far it is from qualified, and the four ways on. */
export const EndBar = ({ lacking: { met, needed, lacks }, onEnd, onJump }: Props) => (
  <section className={styles.ends} aria-label="How it goes on">
    <div className={styles.progress}>
      <strong>{lacks.length === 0 ? 'Qualified' : `${met} of ${Math.max(needed, met)} met`}</strong>
      {lacks.length > 0 && <Lacks lacks={lacks} onJump={onJump} />}
    </div>
    <div className={styles.row}>
      <Button look="main" icon={Handshake} shortcut="h" onPress={() => onEnd('hand off')}>
        Hand off
      </Button>
      <Button icon={Repeat} shortcut="t" onPress={() => onEnd('trying')}>
        Keep trying
      </Button>
      <Button icon={CalendarClock} shortcut="l" onPress={() => onEnd('later')}>
        Ask later
      </Button>
      <Button icon={DoorClosed} shortcut="d" onPress={() => onEnd('decline')}>
        Decline politely
      </Button>
    </div>
  </section>
)
