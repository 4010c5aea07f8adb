import { useSuspenseQuery } from '@tanstack/react-query'
import { me, teams } from '../api/queries.ts'
import { availability, fairness } from '../api/turns.ts'
import { Fairness } from '../turns/Fairness.tsx'
import { Owners } from '../turns/Owners.tsx'
import { PassOn } from '../turns/PassOn.tsx'
import { TimeOffForm } from '../turns/TimeOffForm.tsx'
import { TimeOffList } from '../turns/TimeOffList.tsx'
import { Page, Panel } from '../ui/Page.tsx'

/** Who is there, whose turn it was, and who looks after whom: how leads find their people. */
export function TurnsPage() {
  const { data: who } = useSuspenseQuery(me())
  const { data: there } = useSuspenseQuery(availability())
  const { data: report } = useSuspenseQuery(fairness())
  const { data: known } = useSuspenseQuery(teams())
  const manages = who.member.roles.some((role) => role === 'manager' || role === 'admin')
  const mine = there.items.filter(({ member }) => member.id === who.member.id)
  return (
    <Page
      title="Turns and time off"
      lead="Who is there, whose turn it was, and why. Times are those where the firm is."
    >
      <Panel title="Time off">
        <TimeOffForm whose={manages ? there.items : mine} me={who.member.id} />
      </Panel>
      <Panel title="Who is there">
        <TimeOffList items={there.items} mayAll={manages} me={who.member.id} />
      </Panel>
      <Fairness report={report} />
      {manages && <PassOn people={there.items} teams={known.items} />}
      {manages && <Owners people={there.items} />}
    </Page>
  )
}
