import { useSuspenseQuery } from '@tanstack/react-query'
import { ArrowRightLeft, Eye } from 'lucide-react'
import { useState } from 'react'
import { me } from '../api/queries.ts'
import { rejudge } from '../api/playbook.ts'
import type { PlaybookRejudged, Shelf } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { Empty, ProblemBox } from '../ui/States.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { useSend } from '../ui/use-send.ts'
import { managersOnly } from './may.ts'
import styles from './Playbook.module.css'

type Move = PlaybookRejudged['moved'][number]
const columns: readonly Column<Move>[] = [
  { name: 'From', cell: ({ from }) => from || 'no segment' },
  { name: 'To', cell: ({ to }) => to },
  { name: 'Leads', cell: ({ count }) => String(count) },
]

/** Open leads under the version in force: first who would move, then, if somebody says so, they do. */
export function Rejudge({ shelf: { inForce, versions } }: { readonly shelf: Shelf }) {
  const { data: who } = useSuspenseQuery(me())
  const may = managersOnly(who)
  const [seen, setSeen] = useState<PlaybookRejudged>()
  const preview = useSend({ send: () => rejudge(), refresh: [], onDone: setSeen })
  const apply = useSend({
    send: () => rejudge(seen?.playbook),
    done: 'The open leads follow the version in force.',
    refresh: [['playbook'], ['leads'], ['lead'], ['queue'], ['board']],
    onDone: () => setSeen(undefined),
  })
  const older = versions.reduce(
    (sum, { version, leads }) => (version === inForce.version ? sum : sum + leads),
    0,
  )
  const problem = preview.problem ?? apply.problem
  return (
    <Panel title="Judge the open leads again">
      <p>
        {older === 0
          ? 'All open leads follow the version in force.'
          : `${older} open ${older === 1 ? 'lead follows' : 'leads follow'} an earlier version.`}{' '}
        Judged again, they go where version {inForce.version} puts them; nobody’s clock is touched.
      </p>
      <div className={styles.bar}>
        <Button icon={Eye} can={may} busy={preview.busy} onPress={() => preview.send()}>
          Show who would move
        </Button>
      </div>
      {problem && <ProblemBox problem={problem} />}
      {seen && (
        <>
          <output>
            {seen.read} open {seen.read === 1 ? 'lead was' : 'leads were'} read.
            {seen.begun > 0 && ` ${seen.begun} that follow no plan would begin the one for them.`}
            {seen.replanned > 0 && ` ${seen.replanned} stay where they are, with what is owed planned anew.`}
            {seen.late > 0 && ` ${seen.late} would be late by it at once.`}
            {seen.left > 0 && ` ${seen.left} stay as they are: what they said was forgotten.`}
          </output>
          {seen.moved.length === 0 ? (
            <Empty title="Nobody would move." />
          ) : (
            <Table
              label="Who would move"
              columns={columns}
              rows={seen.moved}
              keyOf={({ from, to }) => `${from} → ${to}`}
            />
          )}
          <SureButton
            icon={ArrowRightLeft}
            sure={`Judge ${seen.read} anew, now`}
            about=""
            can={may}
            busy={apply.busy}
            onPress={() => apply.send()}
          >
            Judge them again
          </SureButton>
        </>
      )}
    </Panel>
  )
}
