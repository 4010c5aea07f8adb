import { CalendarOff, Moon, Sun, Trash2 } from 'lucide-react'
import type { Availability } from '#contract/routing.ts'
import { tell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { StatusBadge, type Look } from '../ui/StatusBadge.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Turns.module.css'
import { weeklyWords } from './words.ts'

const there: Look = { label: 'There', tone: 'good', icon: Sun }
const away: Look = { label: 'Away', tone: 'quiet', icon: Moon }

type Props = { readonly items: readonly Availability[]; readonly mayAll: boolean; readonly me: string }

/** Who is there, and everybody's time off; one's own to change, all of it for a manager. */
export const TimeOffList = ({ items, mayAll, me }: Props) => (
  <ul className={styles.people}>
    {items.map((item) => (
      <Somebody key={item.member.id} item={item} may={mayAll || item.member.id === me} />
    ))}
  </ul>
)

function Somebody({ item, may }: { readonly item: Availability; readonly may: boolean }) {
  const { member, onDuty, awayUntil, languages, skills, off } = item
  const path = `/members/${member.id}`
  const refresh = [['availability'], ['members'], ['teams'], ['me'], ['queue'], ['board']] as const
  const duty = useSend({
    send: () => tell(`${path}/duty`, { method: 'POST', body: { onDuty: !onDuty } }),
    refresh,
    alone: true,
  })
  const cancel = useSend({
    send: (id: string) => tell(`${path}/time-off/${id}`, { method: 'DELETE' }),
    done: 'That time off is taken back.',
    refresh,
    alone: true,
  })
  return (
    <li>
      <div className={styles.head}>
        <strong>{member.name}</strong>
        <StatusBadge look={item.there ? there : away} />
        {awayUntil !== null && (
          <span className={styles.soft}>
            until <ClockTime at={awayUntil} />
          </span>
        )}
        <span className={styles.soft}>{[...languages, ...skills].join(', ')}</span>
        {may && (
          <Button small look="quiet" icon={CalendarOff} about={member.name} onPress={() => duty.send()}>
            {onDuty ? 'Away now' : 'There again'}
          </Button>
        )}
      </div>
      {off.length > 0 && (
        <ul className={styles.off}>
          {off.map(({ id, once, weekly }) => (
            <li key={id}>
              {once && (
                <span>
                  <ClockTime at={once.from} /> to <ClockTime at={once.to} />
                </span>
              )}
              {weekly && <span>{weeklyWords(weekly)}</span>}
              {may && (
                <SureButton
                  icon={Trash2}
                  sure="Take it back"
                  about={`time off of ${member.name}`}
                  onPress={() => cancel.send(id)}
                >
                  Cancel
                </SureButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
