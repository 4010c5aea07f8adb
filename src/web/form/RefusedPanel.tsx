import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { refusals } from '../api/desk-queries.ts'
import type { Refusal } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import { doorNames } from './door-names.ts'
import styles from './DoorsPanel.module.css'

type Row = Omit<Refusal, 'day'>

const columns: readonly Column<Row>[] = [
  { name: 'Door', plain: true, cell: ({ door }) => doorNames[door] ?? door },
  {
    name: 'Why, and what to do',
    plain: true,
    cell: ({ title, next }) => (
      <>
        <strong>{title}</strong> {next}
      </>
    ),
  },
  { name: 'Times', cell: ({ times }) => times },
  { name: 'Last', cell: ({ lastAt }) => <RelativeTime at={lastAt} /> },
]

/** Somebody may have asked, and we could not take it in: shown for a month. */
export const RefusedPanel = ({ form }: { readonly form: string }) => (
  <Suspense fallback={null}>
    <Refused form={form} />
  </Suspense>
)

function Refused({ form }: { readonly form: string }) {
  const { data } = useSuspenseQuery(refusals(form))
  const rows = together(data.items)
  const times = rows.reduce((sum, row) => sum + row.times, 0)
  if (times === 0) return null
  return (
    <Panel title="Came, and could not be taken">
      <p className={styles.lead}>
        {times === 1 ? 'One delivery was' : `${times} deliveries were`} refused in the last 30 days. The
        sender was told why; nothing of {times === 1 ? 'it' : 'them'} was kept, so an inquiry may be among
        them.
      </p>
      <Table
        label="Refused deliveries"
        columns={columns}
        rows={rows}
        keyOf={({ door, reason }) => `${door} ${reason}`}
      />
    </Panel>
  )
}

/** The days of one door and one reason are one line; the last comes first. */
function together(items: readonly Refusal[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const { day: _, ...item } of items) {
    const key = `${item.door} ${item.reason}`
    const row = rows.get(key)
    rows.set(key, row ? { ...row, times: row.times + item.times } : item)
  }
  return [...rows.values()]
}
