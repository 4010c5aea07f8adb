import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CostReport } from '#contract/cost.ts'
import { costReport } from '../api/neglect-queries.ts'
import { Effort } from '../neglect/Effort.tsx'
import styles from '../neglect/Neglect.module.css'
import { money } from '../neglect/words.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'

type Line = CostReport['sources'][number]
type Segment = CostReport['segments'][number]

/** What leads and work cost, and what they brought. */
export function CostPage() {
  const { data } = useSuspenseQuery(costReport())
  const { sources, segments, currency, from, to, otherCurrencies } = data
  const amount = (value: number | null) => (value === null ? 'not known' : money(value, currency))
  return (
    <Page title="What leads cost" lead={`Twelve months, ${month(from)} to ${month(to)}, in ${currency}.`}>
      {sources.length === 0 && segments.length === 0 ? (
        <Empty title="Nobody has asked in that time.">
          <Link to="/forms">Forms and their costs</Link>
        </Empty>
      ) : (
        <>
          <Panel title="By source">
            <Table
              label="By source"
              columns={sourceColumns(amount)}
              rows={sources}
              keyOf={({ name }) => name}
            />
          </Panel>
          <Panel title="By segment">
            <Table
              label="By segment"
              columns={segmentColumns(amount, currency)}
              rows={segments}
              keyOf={({ name }) => name}
            />
          </Panel>
          <Effort />
        </>
      )}
      <p className={styles.about}>
        As of <ClockTime at={data.asOf} />. A hand-off and a sale cost what it took to get there: the leads,
        and the qualifying of all of them.
        {otherCurrencies.length > 0 && ` Costs in ${otherCurrencies.join(', ')} are not in it.`}
      </p>
    </Page>
  )
}

const month = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date))

type Amount = (value: number | null) => string

const sourceColumns = (amount: Amount): readonly Column<Line>[] => [
  { name: 'Source', plain: true, cell: ({ name }) => name },
  { name: 'Leads', cell: ({ leads }) => leads },
  { name: 'Cost', cell: ({ cost }) => amount(cost) },
  { name: 'Per lead', cell: ({ perLead }) => amount(perLead) },
  { name: 'Qualifying, per lead', cell: ({ qualifyingPerLead }) => amount(qualifyingPerLead) },
  {
    name: 'Accepted by sales',
    cell: ({ handed, perHandoff }) => `${handed}${each(amount, handed, perHandoff)}`,
  },
  { name: 'Won', cell: ({ won, perWon }) => `${won}${each(amount, won, perWon)}` },
]
const each = (amount: Amount, n: number, value: number | null): string =>
  n === 0 ? '' : `, ${amount(value)} each`

const segmentColumns = (amount: Amount, currency: string): readonly Column<Segment>[] => [
  { name: 'Segment', plain: true, cell: ({ name }) => name || 'None' },
  { name: 'Leads', cell: ({ leads }) => leads },
  { name: 'Cost', cell: ({ cost }) => amount(cost) },
  { name: 'Won', cell: ({ won, decided }) => `${won} of ${decided} that have ended` },
  { name: 'Sold', cell: ({ sold }) => money(sold, currency) },
  {
    name: `Back for each ${one(currency)}`,
    cell: ({ return: back }) => (back === null ? 'not known' : back.toFixed(2)),
  },
  { name: 'One lead is worth', cell: ({ expected }) => told(expected, currency) },
]

/** £1, as a heading says it. */
const one = (currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(1)

function told(expected: Segment['expected'], currency: string): string {
  switch (expected.from) {
    case 'history': {
      const { estimate, low, high, n } = expected.value
      return `${money(estimate, currency)} (${money(low, currency)} to ${money(high, currency)}, of ${n})`
    }
    case 'playbook':
      return `${money(expected.value, currency)} by the playbook (${expected.decided} of our own)`
    case 'nothing':
      return `not enough history: ${expected.decided} of ${expected.needed}`
  }
}
