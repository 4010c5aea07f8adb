import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { heldStatistics } from '../api/held.ts'
import type { HeldStatistics } from '../api/types.ts'
import { percent } from '../report/lengths.ts'
import { heldDays } from '../search.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Held.module.css'
import { inSeconds } from './pace.ts'
import { sinceOf, type HeldSearch } from './views.ts'
import { signalTitle } from './signal-names.ts'
import { people } from './words.ts'

type Counted = Omit<HeldStatistics['forms'][number], 'form' | 'name' | 'screened'>

/** A share never stands without what it is a share of. */
const Share = ({ part, whole }: { readonly part: number; readonly whole: number }) => (
  <span className={styles.share}>
    {part.toLocaleString('en-GB')}
    {whole > 0 && <small> {percent(part / whole)}</small>}
  </span>
)

const outcomes: readonly Column<Counted>[] = [
  { name: 'Confirmed as junk', cell: ({ confirmed, held }) => <Share part={confirmed} whole={held} /> },
  { name: 'Nobody looked', cell: ({ unseen, held }) => <Share part={unseen} whole={held} /> },
  { name: 'Waiting', cell: ({ waiting }) => waiting },
  { name: 'False alarms', cell: ({ released, held }) => <Share part={released} whole={held} /> },
  { name: 'Missed', cell: ({ missed }) => missed },
]

const formColumns: readonly Column<HeldStatistics['forms'][number]>[] = [
  {
    name: 'Form',
    plain: true,
    cell: ({ form, name }) => (
      <Link to="/held" search={{ form }}>
        {name}
      </Link>
    ),
  },
  { name: 'Screened', cell: ({ screened }) => screened.toLocaleString('en-GB') },
  { name: 'Held', cell: ({ held, screened }) => <Share part={held} whole={screened} /> },
  ...outcomes,
]

const signalColumns: readonly Column<HeldStatistics['signals'][number]>[] = [
  {
    name: 'Noticed',
    plain: true,
    cell: ({ code }) => (
      <Link to="/held" search={{ signal: code }}>
        {signalTitle(code)}
      </Link>
    ),
  },
  { name: 'Passed all the same', cell: ({ passed }) => passed.toLocaleString('en-GB') },
  { name: 'Held', cell: ({ held }) => held.toLocaleString('en-GB') },
  ...outcomes,
]

const spans = { '7': 'The last 7 days', '30': 'The last 30 days', '90': 'The last 90 days' } as const

/** What the filter is worth: what it held, where it was wrong, and what it missed. */
export function Worth({ search }: { readonly search: HeldSearch }) {
  const navigate = useNavigate({ from: '/held' })
  const { data } = useSuspenseQuery(heldStatistics(sinceOf(search)))
  return (
    <>
      <div className={styles.filters}>
        <ChoiceField
          label="Received in"
          optional="unsaid"
          choices={heldDays.map((value) => ({ value, label: spans[value] }))}
          value={search.days ?? '30'}
          onChange={(days) =>
            void navigate({ search: (before) => ({ ...before, days: days === '' ? undefined : days }) })
          }
        />
      </div>
      <Told statistics={data} />
      <Panel title="By form">
        <Table label="By form" columns={formColumns} rows={data.forms} keyOf={({ form }) => form} />
      </Panel>
      <Panel title="By what was noticed">
        <Table
          label="By what was noticed"
          columns={signalColumns}
          rows={data.signals}
          keyOf={({ code }) => code}
        />
        <p className={styles.note}>
          Several things may be noticed in one inquiry, so these rows don’t add up. <em>False alarms</em> were
          released by a person; <em>missed</em> ones passed, and a person ended their lead as junk.
        </p>
      </Panel>
    </>
  )
}

function Told({ statistics: { forms, decisions, from, asOf } }: { readonly statistics: HeldStatistics }) {
  const sum = (what: (row: HeldStatistics['forms'][number]) => number) =>
    forms.reduce((all, row) => all + what(row), 0)
  const [screened, held] = [sum((row) => row.screened), sum((row) => row.held)]
  const [released, missed] = [sum((row) => row.released), sum((row) => row.missed)]
  return (
    <div className={styles.told}>
      <p>
        Since <ClockTime at={from} />, {people(screened)} came and <strong>{held} were held back</strong>.{' '}
        {released === 0 ? 'None of them was' : `${released} of them ${released === 1 ? 'was' : 'were'}`} no
        junk after all, and {missed === 0 ? 'none' : missed} that passed {missed === 1 ? 'was' : 'were'}.
      </p>
      <p>
        {decisions.count === 0
          ? 'Nobody has decided on any.'
          : `People decided on ${decisions.count}${
              decisions.medianMs === null
                ? '.'
                : `, half of them within ${inSeconds(decisions.medianMs)} (${decisions.timed} were timed).`
            }`}{' '}
        <small>
          As of <ClockTime at={asOf} />.
        </small>
      </p>
    </div>
  )
}
