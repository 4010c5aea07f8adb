import { AppointmentCard } from '../appointments/AppointmentCard.tsx'
import { timesIn } from '../appointments/words.ts'
import { Button } from '../ui/Button.tsx'
import type { Words } from './words.ts'
import styles from './Workbench.module.css'

type Props = {
  readonly lead: string
  readonly words: Words
  /** One is agreed, and lies ahead. */
  readonly appointed: boolean
  readonly onChange: (change: Partial<Words>) => void
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What is agreed here is an appointment: both are invited, and it goes along with the hand-off. */
export function BenchAppointment({ lead, words: { appointment: noted }, appointed, onChange }: Props) {
  // A report may come with no more than a time, from a program or from before.
  const only = noted !== '' && !appointed
  return (
    <div data-jump="appointment" tabIndex={-1}>
      <AppointmentCard
        lead={lead}
        wanted={only ? noted : undefined}
        onAgreed={() => noted !== '' && onChange({ appointment: '' })}
      >
        {only && (
          <p className={styles.notice}>
            <span>
              The report names {timesIn(ownZone, { start: noted, end: noted }).split('–')[0]}, and nobody is
              invited. Agree on it, so that both have it in their calendars.
            </span>
            <Button small onPress={() => onChange({ appointment: '' })}>
              Take the time out
            </Button>
          </p>
        )}
      </AppointmentCard>
    </div>
  )
}
