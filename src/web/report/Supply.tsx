import type { HandoffReport } from '#contract/handoff-report.ts'
import { Panel } from '../ui/Page.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import styles from './Response.module.css'

type Owed = HandoffReport['supply'][number]
type Row = Owed['members'][number]

/** Whether sales is kept supplied: what each representative accepted, against what was agreed. */
export const Supply = ({ supply }: Pick<HandoffReport, 'supply'>) =>
  supply.map((owed) => (
    <Panel
      key={`${owed.team?.id ?? ''} ${owed.every}`}
      title={`Accepted by each of ${owed.team?.name ?? 'the representatives'}, every ${owed.every}`}
    >
      <p className={styles.explain}>
        {owed.agreed === null
          ? 'The playbook agrees on no number. One stands in it under “supply”.'
          : `Agreed: ${owed.agreed} accepted hand-offs a ${owed.every} for each. This ${owed.every} is not over.`}
      </p>
      <Table
        label={`Accepted by ${owed.team?.name ?? 'representatives'}`}
        columns={columnsOf(owed)}
        rows={owed.members}
        keyOf={({ member }) => member?.id ?? ''}
      />
    </Panel>
  ))

const columnsOf = ({ members, agreed }: Owed): readonly Column<Row>[] => [
  { name: 'Representative', plain: true, cell: ({ member }) => member?.name ?? '' },
  { name: 'In all', cell: ({ accepted }) => accepted.toLocaleString('en-GB') },
  ...(agreed === null
    ? []
    : [
        {
          name: 'As agreed',
          cell: ({ kept }: Row) => (kept === null ? '' : `${kept.n} of ${kept.of}`),
        },
      ]),
  ...(members[0]?.periods ?? []).slice(-6).map(({ since }, index, shown) => ({
    name: short(since),
    cell: ({ periods }: Row) => (periods.at(index - shown.length)?.accepted ?? 0).toLocaleString('en-GB'),
  })),
]

const short = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(date),
  )
