import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { exportLists } from '#contract/import.ts'
import { imports } from '../api/desk-queries.ts'
import { me } from '../api/queries.ts'
import type { ImportJob } from '../api/types.ts'
import { BringIn } from '../import/BringIn.tsx'
import { ExportLinks } from '../import/ExportLinks.tsx'
import { counted, importLooks, kindLabels } from '../import/words.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { RelativeTime } from '../ui/Times.tsx'
import styles from './ImportsPage.module.css'

const columns: readonly Column<ImportJob>[] = [
  {
    name: 'File',
    plain: true,
    cell: ({ id, file }) => (
      <Link to="/imports/$importId" params={{ importId: id }}>
        {file}
      </Link>
    ),
  },
  { name: 'What', cell: ({ kind }) => kindLabels[kind] },
  { name: 'New', cell: ({ created }) => counted(created) },
  { name: 'Turned away', cell: ({ rejected }) => counted(rejected) },
  { name: 'Begun', cell: ({ madeAt }) => <RelativeTime at={madeAt} /> },
  { name: 'Status', cell: ({ state }) => <StatusBadge look={importLooks[state]} /> },
]
const forAdmins: ReadonlySet<string> = new Set(['members', 'suppressions'])

/** Files in, and lists out. */
export function ImportsPage() {
  const { data } = useSuspenseQuery(imports())
  const { data: who } = useSuspenseQuery(me())
  const { roles } = who.member
  const lists = exportLists.filter((list) => roles.includes('admin') || !forAdmins.has(list))
  return (
    <Page title="Import and export" lead="Bring along what you know already, and take away what is yours.">
      <div className={styles.panels}>
        <Panel title="Bring a file in">
          <BringIn roles={roles} />
        </Panel>
        <Panel title="Take a list away">
          <ul className={styles.lists}>
            {lists.map((list) => (
              <li key={list}>
                <ExportLinks list={list} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      {data.items.length > 0 && (
        <Table label="Imports" columns={columns} rows={data.items} keyOf={({ id }) => id} />
      )}
    </Page>
  )
}
