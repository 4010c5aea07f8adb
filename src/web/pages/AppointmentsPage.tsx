import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appointments, type AppointmentRead } from '../api/appointment-queries.ts'
import { me } from '../api/queries.ts'
import { AppointmentLine } from '../appointments/AppointmentLine.tsx'
import styles from '../appointments/Appointments.module.css'
import { Button } from '../ui/Button.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { useNow } from '../ui/Times.tsx'

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const DAY_MS = 86_400_000
/** How far back is looked for what nobody has told. */
const BACK_DAYS = 30

/** A member's weeks, day by day; for managers everybody's, with those that nobody can be at. */
export function AppointmentsPage() {
  const { data: who } = useSuspenseQuery(me())
  const manages = who.member.roles.some((role) => role === 'manager' || role === 'admin')
  const [whose, setWhose] = useState<'me' | 'all'>('me')
  const member = whose === 'me' ? 'me' : undefined
  // A day's own date, so that the question stays the same all day long.
  const since = new Date(Math.floor(useNow() / DAY_MS) * DAY_MS - BACK_DAYS * DAY_MS)
    .toISOString()
    .slice(0, 10)
  const { data: ahead } = useSuspenseQuery(appointments({ member }))
  const { data: told } = useSuspenseQuery(appointments({ member, from: since, show: 'to tell' }))
  const lacking = ahead.items.filter(({ clash }) => clash !== null)
  const coming = ahead.items.filter(
    ({ status, toTell, clash }) => status === 'agreed' && !toTell && clash === null,
  )
  return (
    <Page
      title="Appointments"
      lead="Whom you meet in the next two weeks, and what is still to be told of those that were."
      actions={
        manages && (
          <div className={styles.tabs}>
            <Button
              look={whose === 'me' ? 'main' : 'plain'}
              pressed={whose === 'me'}
              onPress={() => setWhose('me')}
            >
              Mine
            </Button>
            <Button
              look={whose === 'all' ? 'main' : 'plain'}
              pressed={whose === 'all'}
              onPress={() => setWhose('all')}
            >
              Everybody’s
            </Button>
          </div>
        )
      }
    >
      {lacking.length > 0 && <Listed title="Nobody can be there yet" items={lacking} />}
      {told.items.length > 0 && <Listed title="What became of these?" items={told.items} />}
      {coming.length === 0 ? (
        <Panel title="Ahead">
          <p className={styles.soft}>
            {whose === 'me' ? 'You have no appointments ahead.' : 'No appointments are ahead.'} They are
            agreed on a lead’s page, or chosen by the buyer.
          </p>
        </Panel>
      ) : (
        byDay(coming).map(([day, items]) => <Listed key={day} title={day} items={items} />)
      )}
    </Page>
  )
}

const Listed = ({ title, items }: { readonly title: string; readonly items: readonly AppointmentRead[] }) => (
  <Panel title={title}>
    <ul className={styles.list}>
      {items.map((appointment) => (
        <AppointmentLine key={appointment.id} appointment={appointment} zone={ownZone} named />
      ))}
    </ul>
  </Panel>
)

function byDay(
  items: readonly AppointmentRead[],
): readonly (readonly [string, readonly AppointmentRead[]])[] {
  const day = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: ownZone, weekday: 'long', day: 'numeric', month: 'long' },
  })
  return [...Map.groupBy(items, ({ start }) => day.format(Date.parse(start)))]
}
