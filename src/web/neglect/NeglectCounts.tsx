import type { NeglectReport } from '#contract/neglect.ts'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import styles from './Neglect.module.css'

type Count = { readonly name: string } & Omit<NeglectReport['byTeam'][number], 'team'>
const columnsFor = (what: string): readonly Column<Count>[] => [
  { name: what, plain: true, cell: ({ name }) => name },
  { name: 'Asked', cell: ({ asked }) => asked },
  { name: 'Not answered yet', cell: ({ waiting }) => waiting },
  { name: 'Explained', cell: ({ explained }) => explained },
  { name: 'Shown', cell: ({ shown }) => shown },
  { name: 'Put right', cell: ({ repaired }) => repaired },
  { name: 'Nothing to ask', cell: ({ nothing }) => nothing },
]

/** How often something was seen, and what came of asking. */
export function NeglectCounts({
  report: { bySignal, byTeam, byMember, discretion },
}: {
  readonly report: NeglectReport
}) {
  if (bySignal.length === 0) return null
  const keyOf = ({ name }: Count) => name
  return (
    <Panel title="Asked in the last 90 days">
      <div className={styles.list}>
        <Table
          label="By what was seen"
          columns={columnsFor('What was seen')}
          rows={bySignal.map((one) => ({ ...one, name: one.label }))}
          keyOf={keyOf}
        />
        <Table
          label="By team"
          columns={columnsFor('Team')}
          rows={byTeam.map((one) => ({ ...one, name: one.team ?? 'No team' }))}
          keyOf={keyOf}
        />
        {discretion === 'managers' ? (
          <Table
            label="By person"
            columns={columnsFor('Person')}
            rows={byMember.map((one) => ({ ...one, name: one.member.name }))}
            keyOf={keyOf}
          />
        ) : (
          <p className={styles.none}>Numbers about persons are for those persons here.</p>
        )}
      </div>
    </Panel>
  )
}
