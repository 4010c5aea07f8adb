import type { BacktestResult } from '../api/types.ts'
import { percent } from '../report/lengths.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { counted, hourText, leadsCounted, weekdays } from './backtest-words.ts'
import styles from './Backtest.module.css'

type Slot = BacktestResult['load'][number]
const HOUR_MINUTES = 60
const SHORT_CHARS = 3

/** When each team's leads come, on a week of its own calendar: darker where more come, hatched where nobody is there. */
export function LoadWeek({ result }: { readonly result: BacktestResult }) {
  const teams = [...Map.groupBy(result.load, ({ team }) => team)].filter(([, slots]) =>
    slots.some(({ leads }) => leads > 0),
  )
  return (
    <Panel title="When they come, and who is there">
      {teams.length === 0 ? (
        <Empty title="No team would have had a lead." />
      ) : (
        <>
          <p className={styles.legend}>
            Leads a week for each hour. <span className={styles.swatch} data-open="no" aria-hidden /> Closed:
            what comes then waits for the next opening.{' '}
            <span className={styles.swatch} data-over aria-hidden /> More work than people, by the estimate
            below.
          </p>
          <div className={styles.weeks}>
            {teams.map(([team, slots]) => (
              <TeamWeek key={team} team={team} slots={slots} over={overloadedOf(result, team)} />
            ))}
          </div>
        </>
      )}
    </Panel>
  )
}

const keyOf = (weekday: number, hour: number): string => `${weekday} ${hour}`
const overloadedOf = ({ staffing }: BacktestResult, team: string): ReadonlySet<string> =>
  new Set(
    staffing.flatMap((goal) =>
      goal.team === team ? goal.overloaded.map(({ weekday, hour }) => keyOf(weekday, hour)) : [],
    ),
  )

type TeamProps = {
  readonly team: string
  readonly slots: readonly Slot[]
  readonly over: ReadonlySet<string>
}

function TeamWeek({ team, slots, over }: TeamProps) {
  const found = new Map(slots.map((slot) => [keyOf(slot.weekday, slot.hour), slot]))
  const hours = slots.map(({ hour }) => hour)
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  const most = Math.max(...slots.map(({ perWeek }) => perWeek))
  const all = slots.reduce((sum, { leads }) => sum + leads, 0)
  const closed = slots.reduce((sum, { leads, openMinutes }) => sum + (openMinutes === 0 ? leads : 0), 0)
  return (
    <table className={styles.week}>
      <caption>
        <strong>{team}</strong>: {leadsCounted(all)}
        {closed > 0 && `, ${percent(closed / all)} while “${slots[0]?.calendar ?? ''}” is closed`}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Hidden>Hour</Hidden>
          </th>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, SHORT_CHARS)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => (
          <tr key={hour}>
            <th scope="row">{hourText(hour)}</th>
            {weekdays.map((name, index) => (
              <Hour
                key={name}
                slot={found.get(keyOf(index + 1, hour))}
                most={most}
                over={over.has(keyOf(index + 1, hour))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type HourProps = { readonly slot: Slot | undefined; readonly most: number; readonly over: boolean }

/** How dark the fullest hour is: the number in it must be read, in light and in dark. */
const DARKEST_PERCENT = 42

function Hour({ slot, most, over }: HourProps) {
  const { leads = 0, perWeek = 0, openMinutes = 0 } = slot ?? {}
  const open = openMinutes === 0 ? 'no' : openMinutes < HOUR_MINUTES ? 'partly' : 'yes'
  const dark = most === 0 ? 0 : Math.round((perWeek / most) * DARKEST_PERCENT)
  const said = { no: 'closed', partly: `open ${openMinutes} minutes`, yes: '' }[open]
  return (
    <td
      data-open={open}
      data-over={over || undefined}
      style={{ '--dark': `${dark}%` }}
      title={`${leadsCounted(leads)}${said === '' ? '' : `, ${said}`}${over ? ', more work than people' : ''}`}
    >
      {leads === 0 ? '' : short(perWeek)}
      {said !== '' && <Hidden> {said}</Hidden>}
      {over && <Hidden> more work than people</Hidden>}
    </td>
  )
}

const short = (perWeek: number): string =>
  perWeek >= 10
    ? counted(Math.round(perWeek))
    : perWeek < 0.1
      ? '< 0.1'
      : String(Math.round(perWeek * 10) / 10)
