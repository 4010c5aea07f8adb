import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appointmentsOf } from '../api/appointment-queries.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { AgreeForm } from './AgreeForm.tsx'
import { AppointmentLine } from './AppointmentLine.tsx'
import styles from './Appointments.module.css'

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The appointments with the prospect of a lead, and a new one. */
export function AppointmentCard({ lead }: { readonly lead: string }) {
  const { data } = useQuery({ ...appointmentsOf(lead), throwOnError: false })
  const [agreeing, setAgreeing] = useState(false)
  if (!data) return null
  const { items, zone } = data
  return (
    <Panel
      title="Appointments"
      actions={
        !agreeing && (
          <Button small onPress={() => setAgreeing(true)}>
            Agree on one
          </Button>
        )
      }
    >
      {agreeing && <AgreeForm lead={lead} zone={zone} onClose={() => setAgreeing(false)} />}
      {items.length === 0 ? (
        !agreeing && <p className={styles.soft}>None is agreed yet.</p>
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
