import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Play, Square, Trash2 } from 'lucide-react'
import { ImportJob } from '#contract/import.ts'
import { ask, tell } from '../api/ask.ts'
import { importJob, importPreview } from '../api/desk-queries.ts'
import { problemOf } from '../api/refused.ts'
import type { ImportJob as Job, ImportPreview } from '../api/types.ts'
import { MapForm } from '../import/MapForm.tsx'
import { counted, importLooks, kindLabels } from '../import/words.ts'
import { Button } from '../ui/Button.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { ProblemBox } from '../ui/States.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { lengthOf } from '../ui/time.ts'
import { useSend } from '../ui/use-send.ts'
import styles from './ImportsPage.module.css'

/** One import: what was read, what it means, how far it is, and what was turned away. */
export function ImportPage() {
  const { importId } = useParams({ from: '/inside/imports/$importId' })
  const { data: job } = useSuspenseQuery(importJob(importId))
  const begun = job.state !== 'uploading'
  return (
    <Page
      title={job.file}
      lead={
        <>
          {kindLabels[job.kind]} <StatusBadge look={importLooks[job.state]} />
        </>
      }
      actions={<Actions job={job} />}
    >
      {begun ? <HowFar job={job} /> : <LookAt job={job} />}
    </Page>
  )
}

function LookAt({ job }: { readonly job: Job }) {
  const { data: preview, error } = useQuery({ ...importPreview(job.id), throwOnError: false })
  if (error) return <ProblemBox problem={problemOf(error)} />
  if (!preview) return null
  return (
    <>
      <Panel title="Its first rows">
        <Sample preview={preview} />
      </Panel>
      <Panel title="What the columns mean">
        <MapForm job={job} preview={preview} />
      </Panel>
    </>
  )
}

type SampledColumn = { readonly name: string; readonly values: readonly string[] }
const sampled: readonly Column<SampledColumn>[] = [
  { name: 'Column', plain: true, cell: ({ name }) => name },
  ...['First row', 'Second row', 'Third row'].map((name, place) => ({
    name,
    cell: ({ values }: SampledColumn) => <span className={styles.value}>{values[place] ?? ''}</span>,
  })),
]

/** A column each line, so that however many there are they need no scrolling sideways. */
const Sample = ({ preview: { columns, rows, encoding, delimiter } }: { readonly preview: ImportPreview }) => (
  <>
    <p className={styles.read}>
      Read as {encoding}, parted by {delimiter === '\t' ? 'tabs' : `“${delimiter}”`}.
    </p>
    <Table
      label="The first rows"
      columns={sampled}
      rows={columns.map((name, place) => ({ name, values: rows.slice(0, 3).map((row) => row[place] ?? '') }))}
      keyOf={({ name }) => name}
    />
  </>
)

function HowFar({ job }: { readonly job: Job }) {
  const { state, total, taken, created, joined, skipped, rejected, perSecond, secondsLeft, failed } = job
  const goes = state === 'running' || state === 'waiting'
  return (
    <Panel title={goes ? 'Under way' : 'What came of it'}>
      {failed !== null && <p role="alert">{failed}</p>}
      {goes && (
        <>
          <progress
            className={styles.bar}
            {...(total !== null && { max: total, value: taken })}
            aria-label="Taken so far"
          />
          <p aria-live="polite">
            {total === null ? 'Being counted.' : `${counted(taken)} of ${counted(total)}`}
            {perSecond !== null && total !== null && `, ${counted(Math.round(perSecond))} a second`}
            {secondsLeft !== null && `, ${lengthOf(secondsLeft * 1_000)} left`}
          </p>
        </>
      )}
      <dl className={styles.counts}>
        {(
          [
            ['New', created],
            ['Added to', joined],
            ['There already', skipped],
            ['Turned away', rejected],
          ] as const
        ).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{counted(count)}</dd>
          </div>
        ))}
      </dl>
      {rejected > 0 && (
        <p className={styles.after}>
          <a href={`/api/v1/imports/${job.id}/rejects.csv`} download>
            The rows that were turned away, with the reason for each
          </a>
          . Mend them and bring that file in: what is in already stays as it is.
        </p>
      )}
    </Panel>
  )
}

function Actions({ job }: { readonly job: Job }) {
  const navigate = useNavigate()
  const { id, state } = job
  const refresh = [['imports'], ['import', id]]
  const stop = useSend({
    send: () => ask(ImportJob, `/imports/${id}/stop`, { method: 'POST' }),
    ...{ refresh, alone: true, done: 'It is stopped. What is in stays in.' },
  })
  const goOn = useSend({
    send: () => ask(ImportJob, `/imports/${id}/start`, { method: 'POST', body: {} }),
    ...{ refresh, alone: true, done: 'It goes on.' },
  })
  const remove = useSend({
    send: () => tell(`/imports/${id}`, { method: 'DELETE' }),
    ...{ refresh: [['imports']], alone: true, done: 'The file is gone.' },
    onDone: () => void navigate({ to: '/imports' }),
  })
  if (state === 'running' || state === 'waiting')
    return (
      <Button icon={Square} busy={stop.busy} onPress={() => stop.send()}>
        Stop
      </Button>
    )
  return (
    <>
      {(state === 'stopped' || state === 'failed') && (
        <Button icon={Play} look="main" busy={goOn.busy} onPress={() => goOn.send()}>
          Go on
        </Button>
      )}
      <SureButton
        icon={Trash2}
        sure="Remove it now"
        about={job.file}
        busy={remove.busy}
        onPress={() => remove.send()}
      >
        Remove the file
      </SureButton>
    </>
  )
}
