import type { Backtested } from '#app/backtest/run.ts'
import { percent } from '#domain/response/sentence.ts'
import { table } from './words.ts'

const ROWS_SHOWN = 12
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A backtest in a few lines; all its numbers are in the document. */
export const backtestedLines = (result: Backtested): readonly string[] => [
  ...movedLines(result),
  ...loadLines(result),
  ...missedLines(result),
  ...staffingLines(result),
]

function movedLines({ leads, forgotten, stayed, moved }: Backtested): readonly string[] {
  const outcomesOf = (outcomes: object) =>
    Object.entries(outcomes)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')
  return [
    `${many(leads, 'lead')} came. ${stayed} would be treated as they were${forgotten > 0 ? `; ${forgotten} were forgotten and are left out` : ''}.`,
    ...moved
      .slice(0, ROWS_SHOWN)
      .map(({ from, to, count, outcomes }) => `${count} from "${from}" to "${to}": ${outcomesOf(outcomes)}.`),
    ...(moved.length > ROWS_SHOWN ? [`… and ${moved.length - ROWS_SHOWN} more ways, with --json.`] : []),
  ]
}

/** For each team how much comes, how much of that while it is closed, and its busiest hour. */
function loadLines({ load }: Backtested): readonly string[] {
  const teams = [...Map.groupBy(load, ({ team }) => team)].flatMap(([team, hours]) => {
    const [busiest] = hours.toSorted((a, b) => b.leads - a.leads)
    const all = hours.reduce((sum, { leads }) => sum + leads, 0)
    if (!busiest || all === 0) return []
    const closed = hours.filter(({ openMinutes }) => openMinutes === 0)
    const outside = closed.reduce((sum, { leads }) => sum + leads, 0)
    const hour = `${DAYS[busiest.weekday - 1] ?? ''} at ${busiest.hour}`
    return [
      [
        ...[
          team,
          many(all, 'lead'),
          `${percent(outside / all)} in hours when "${busiest.calendar}" is closed`,
        ],
        `most on ${hour}: ${busiest.perWeek} a week`,
      ],
    ]
  })
  return teams.length > 0 ? ['', 'What would come to each team:', ...table(teams)] : []
}

function missedLines({ missed }: Backtested): readonly string[] {
  if (missed.length === 0) return []
  const rows = missed.map(({ segment, owed, answered, pastTarget, pastLimit }) => [
    ...[segment, `${owed} owed`, `${answered} answered`],
    ...[`${percent(pastTarget / owed)} past the target`, `${percent(pastLimit / owed)} past the limit`],
  ])
  return ['', 'As people really answered:', ...table(rows)]
}

function staffingLines({ staffing, handlingMinutes, assumptions }: Backtested): readonly string[] {
  if (staffing.length === 0) return []
  const goals = staffing.map(
    ({ of, team, people, wanted, expected, needed }) =>
      `${of}: ${percent(wanted)} wanted; ` +
      `${expected === null ? 'nobody can say' : `${percent(expected)} expected`} with ${people ?? 'an unknown number of'} people on ${team}` +
      `${needed === null ? '' : `, ${needed} needed`}.`,
  )
  const taken = assumptions.map((assumption) => `  ${assumption}`)
  return ['', `If a lead takes ${handlingMinutes} minutes:`, ...goals, 'That takes for granted:', ...taken]
}

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
