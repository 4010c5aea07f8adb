import { useQuery } from '@tanstack/react-query'
import { changeDiscretion, discretion } from '../api/neglect-queries.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Neglect.module.css'

const choices = [
  { value: 'managers', label: 'Managers see numbers about persons' },
  { value: 'themselves', label: 'Everybody sees their own; managers see teams' },
] as const

/** For admins: whom numbers about persons are shown to, in every report. */
export function DiscretionPanel() {
  const { data } = useQuery(discretion())
  const { send } = useSend<'managers' | 'themselves'>({
    send: changeDiscretion,
    done: 'From now on every report and the board keep to it.',
    refresh: [['discretion'], ['management'], ['neglect-report'], ['my-numbers'], ['board']],
    alone: true,
  })
  if (!data) return null
  return (
    <Panel title="Numbers about persons">
      <ChoiceField
        label="Who sees them"
        value={data.persons}
        choices={choices}
        onChange={(persons) => persons !== '' && send(persons)}
      />
      <p className={styles.about}>
        For the whole firm. A question about a lead names whom it was asked of, so that a manager can act.
      </p>
    </Panel>
  )
}
