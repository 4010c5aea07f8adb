import { Link } from '@tanstack/react-router'
import type { BacktestResult as Result } from '../api/types.ts'
import { percent } from '../report/lengths.ts'
import { Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { becameLabel, counted, dayOf, leadsCounted, type Move } from './backtest-words.ts'
import styles from './Backtest.module.css'
import { LoadWeek } from './LoadWeek.tsx'
import { Staffing } from './Staffing.tsx'

type Props = { readonly id: string; readonly result: Result; readonly of: string }

/** The answer of a backtest, from the sentence that sums it up to what stands behind it. */
export function BacktestResult({ id, result, of }: Props) {
  const { leads, forgotten, stayed, moved, since, until } = result
  const elsewhere = moved.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Panel title="What would have been">
        <output className={styles.summary}>
          {leads === 0
            ? `Nobody asked from ${dayOf(since)} to ${dayOf(until)}.`
            : `${leadsCounted(leads)} came from ${dayOf(since)} to ${dayOf(until)}. Under the text ${of}, ` +
              `${counted(stayed)} would stay in their segment and ${counted(elsewhere)} would be in another.`}
          {forgotten > 0 &&
            ` ${counted(forgotten)} ${forgotten === 1 ? 'was' : 'were'} forgotten, as asked, and ${forgotten === 1 ? 'is' : 'are'} left out.`}
        </output>
      </Panel>
      {leads > forgotten && (
        <>
          <Where result={result} />
          <Moves id={id} moved={moved} />
          <LoadWeek result={result} />
          <Missed result={result} />
          <Staffing result={result} />
        </>
      )}
    </>
  )
}

type InSegment = Result['segments'][number]
const done = { respond: 'answered', qualify: 'qualified', nurture: 'nurtured', decline: 'declined politely' }
const segmentColumns: readonly Column<InSegment>[] = [
  { name: 'Segment', plain: true, cell: ({ segment }) => segment },
  {
    name: 'They are',
    cell: ({ motion, team }) =>
      motion === null ? 'no segment of this text' : `${done[motion]}${team === null ? '' : ` by ${team}`}`,
  },
  { name: 'Would have had', cell: ({ would }) => counted(would) },
  { name: 'Had', cell: ({ had }) => counted(had) },
]

const Where = ({ result: { segments } }: { readonly result: Result }) => (
  <Panel title="Where each would have gone">
    <Table
      label="Segments, with and without it"
      columns={segmentColumns}
      rows={segments}
      keyOf={({ segment }) => segment}
    />
  </Panel>
)

type OneMove = Move & { readonly backtest: string }

/** A count that opens its leads. */
const Behind = ({
  move,
  became,
  count,
}: {
  readonly move: OneMove
  readonly became?: string
  readonly count: number
}) => (
  <Link
    to="/leads"
    search={{ backtest: move.backtest, was: move.from, wouldBe: move.to, became }}
    aria-label={`${count} from ${move.from} to ${move.to}${became === undefined ? '' : `, ${becameLabel(became)}`}: show the leads`}
  >
    {counted(count)}
  </Link>
)

const moveColumns: readonly Column<OneMove>[] = [
  { name: 'From', cell: ({ from }) => from },
  { name: 'To', cell: ({ to }) => to },
  { name: 'Leads', cell: (move) => <Behind move={move} count={move.count} /> },
  {
    name: 'What became of them',
    cell: (move) => (
      <ul className={styles.became}>
        {Object.entries(move.outcomes).map(([became, count]) => (
          <li key={became}>
            <Behind move={move} became={became} count={count} /> {becameLabel(became).toLowerCase()}
          </li>
        ))}
      </ul>
    ),
  },
]

const Moves = ({ id, moved }: { readonly id: string; readonly moved: readonly Move[] }) => (
  <Panel title="Who would have been treated differently">
    {moved.length === 0 ? (
      <Empty title="Nobody: everybody stays where they were." />
    ) : (
      <Table
        label="Who would have gone elsewhere"
        columns={moveColumns}
        rows={moved.map((move) => ({ ...move, backtest: id }))}
        keyOf={({ from, to }) => `${from} → ${to}`}
      />
    )}
  </Panel>
)

type MissedRow = Result['missed'][number]
const share = (some: number, all: number) =>
  `${counted(some)}${some === 0 ? '' : ` (${percent(some / all)})`}`
const missedColumns: readonly Column<MissedRow>[] = [
  { name: 'Segment', plain: true, cell: ({ segment }) => segment },
  { name: 'Team', cell: ({ team }) => team ?? 'nobody' },
  { name: 'Owed an answer', cell: ({ owed }) => counted(owed) },
  { name: 'Answered', cell: ({ answered, owed }) => share(answered, owed) },
  { name: 'Too early', cell: ({ early, owed }) => share(early, owed) },
  { name: 'Past the target', cell: ({ pastTarget, owed }) => share(pastTarget, owed) },
  { name: 'Past the limit', cell: ({ pastLimit, owed }) => share(pastLimit, owed) },
  { name: 'Still within it', cell: ({ undecided }) => counted(undecided) },
]

const Missed = ({ result: { missed } }: { readonly result: Result }) => (
  <Panel title="Windows that would have been missed">
    <p className={styles.legend}>
      The windows of this text beside how people really answered. Whoever ended unanswered before the target
      missed nothing.
    </p>
    {missed.length === 0 ? (
      <Empty title="It owes nobody an answer by a person." />
    ) : (
      <Table label="Windows missed" columns={missedColumns} rows={missed} keyOf={({ segment }) => segment} />
    )}
  </Panel>
)
