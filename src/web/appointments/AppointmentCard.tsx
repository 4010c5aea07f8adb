import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { appointmentsOf } from '../api/appointment-queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { AgreeForm } from './AgreeForm.tsx'
import { AppointmentLine } from './AppointmentLine.tsx'
import styles from './Appointments.module.css'

type Props = {
  readonly lead: string
  /** A moment that is spoken of already. */
  readonly wanted?: string | undefined
  readonly onAgreed?: () => void
  readonly children?: ReactNode
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The appointments with the prospect of a lead, and a new one. */
export function AppointmentCard({ lead, wanted, onAgreed, children }: Props) {
  const { data } = useQuery({ ...appointmentsOf(lead), throwOnError: false })
  const [agreeing, setAgreeing] = useState(false)
  if (!data) return null
  const { items, zone, owner } = data
  const close = () => setAgreeing(false)
  return (
    <Panel
      title="Appointments"
      actions={
        <Button small onPress={() => setAgreeing(true)}>
          Agree on one
        </Button>
      }
    >
      {children}
      {agreeing && (
        <Dialog title="Agree on an appointment" onClose={close}>
          <AgreeForm {...{ lead, zone, owner, wanted }} onClose={close} onAgreed={onAgreed} />
        </Dialog>
      )}
      {items.length === 0 ? (
        <p className={styles.soft}>None is agreed yet.</p>
      ) : (
        <ul className={styles.list}>
          {items.map((appointment) => (
            <AppointmentLine key={appointment.id} appointment={appointment} zone={ownZone} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
