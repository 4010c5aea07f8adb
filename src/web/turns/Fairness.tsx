import type { FairnessReport } from '#contract/routing.ts'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Turns.module.css'

type Team = FairnessReport['teams'][number]
type Row = Team['members'][number]

const columns: readonly Column<Row>[] = [
  { name: 'Member', plain: true, cell: ({ member }) => <strong>{member.name}</strong> },
  { name: 'Turns had', cell: ({ actual }) => actual },
  { name: 'Turns expected', cell: ({ expected }) => expected.toFixed(1) },
  { name: 'Without them', cell: (row) => withoutThem(row) },
  { name: 'Beside their turns', cell: (row) => beside(row) },
]

function withoutThem({ away, full, elsewhere }: Row): string {
  const parts = [
    away > 0 ? `${away} while away` : '',
    full > 0 ? `${full} at the agreed number` : '',
    elsewhere > 0 ? `${elsewhere} for others only` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '–' : parts.join(', ')
}

function beside({ beside: others, givenBack }: Row): string {
  const parts = [
    ...others.map(({ because, leads }) => `${leads}: ${because}`),
    ...(givenBack > 0 ? [`${givenBack} given back`] : []),
  ]
  return parts.length === 0 ? '–' : parts.join('; ')
}

/** What everybody could expect of the turns of the last thirty days, and what they had. */
export const Fairness = ({ report: { from, teams } }: { readonly report: FairnessReport }) => (
  <>
    {teams.map(({ team, turns, maxGap, members }) => (
      <Panel key={team.id} title={`Turns of ${team.name}`}>
        <p className={styles.soft}>
          {turns === 0 ? 'No turns' : `${turns} turns`} since <ClockTime at={from} />
          {turns > 0 && `; nobody is further than ${maxGap.toFixed(1)} from their share`}.
        </p>
        {turns > 0 && (
          <Table
            label={`Turns of ${team.name}`}
            columns={columns}
            rows={members}
            keyOf={({ member }) => member.id}
          />
        )}
      </Panel>
    ))}
  </>
)
