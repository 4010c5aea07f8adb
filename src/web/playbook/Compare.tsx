import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { comparison, shelf as shelfQuery, versionText } from '../api/playbook.ts'
import { problemOf } from '../api/refused.ts'
import type { PlaybookDraft, Shelf } from '../api/types.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { Hidden } from '../ui/Hidden.tsx'
import { Panel } from '../ui/Page.tsx'
import { Empty, Loading, ProblemBox } from '../ui/States.tsx'
import { hunksOf, lineDiff } from './line-diff.ts'
import styles from './Playbook.module.css'
import { useReadings } from './use-text.ts'
import { WasAndIs } from './WasAndIs.tsx'

type Props = { readonly shelf: Shelf; readonly draft: PlaybookDraft | undefined }

/** Two texts side by side: what changes, in sentences and line by line, and who goes elsewhere. */
export function Compare({ shelf, draft }: Props) {
  const { inForce, versions, drafts } = shelf
  const choices = [
    ...drafts.map(({ id, name, by }) => ({
      value: id,
      label: `Draft “${name}” by ${by?.name ?? 'somebody'}`,
    })),
    ...versions.map(({ version, name }) => ({
      value: String(version),
      label: `Version ${version}, “${name}”${version === inForce.version ? ', in force' : ''}`,
    })),
  ]
  const before = versions[1]?.version ?? inForce.version
  const [older, setOlder] = useState(String(draft ? inForce.version : before))
  const [newer, setNewer] = useState(draft?.id ?? String(inForce.version))
  return (
    <Panel title="What changes from one to the other">
      <FieldRow>
        <ChoiceField label="From" choices={choices} value={older} onChange={setOlder} />
        <ChoiceField label="To" choices={choices} value={newer} onChange={setNewer} />
      </FieldRow>
      {older === newer ? (
        <Empty title="These are the same.">Choose two different ones.</Empty>
      ) : (
        <Both older={older} newer={newer} />
      )}
    </Panel>
  )
}

/** The text of a draft or of a version; undefined while it is on its way. */
function useTextOf(which: string): string | undefined {
  const { data } = useSuspenseQuery(shelfQuery())
  const draft = data.drafts.find(({ id }) => id === which)
  const version = Number(which)
  const inForce = version === data.inForce.version
  const { data: read } = useQuery({
    ...versionText(version),
    enabled: !draft && !inForce && Number.isInteger(version),
  })
  return draft?.text ?? (inForce ? data.inForce.text : read?.text)
}

function Both({ older, newer }: { readonly older: string; readonly newer: string }) {
  const [was, is] = [useTextOf(older), useTextOf(newer)]
  if (was === undefined || is === undefined) return <Loading />
  return (
    <>
      <InSentences older={was} newer={is} />
      <h3 className={styles.sub}>Line by line</h3>
      <Lines older={was} newer={is} />
    </>
  )
}

/** What the newer says otherwise, and which leads go elsewhere for it. */
export function InSentences({ older, newer }: { readonly older: string; readonly newer: string }) {
  const { data, error, refetch } = useQuery(comparison(older, newer))
  const [{ read: was }, { read: is }] = [useReadings(older), useReadings(newer)]
  if (error) return <ProblemBox problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { changes, moves, undecided } = data
  if (changes.length === 0) return <Empty title="They say the same." />
  return (
    <>
      <h3 className={styles.sub}>In sentences</h3>
      {was && is ? <WasAndIs was={was} is={is} /> : <Loading />}
      <h3 className={styles.sub}>Who goes elsewhere</h3>
      {moves.length + undecided.length === 0 && <p>Nobody: every lead goes where it went.</p>}
      <ul className={styles.changes}>
        {moves.map(({ from, to, example }) => (
          <li key={`${from} ${to}`}>
            From “{from}” to “{to}”, such as: {example}.
          </li>
        ))}
        {undecided.map(({ from, to }) => (
          <li key={`${from} ${to}`}>
            Whether anybody goes from “{from}” to “{to}” can’t be told.
          </li>
        ))}
      </ul>
    </>
  )
}

const signs = { same: ' ', added: '+', removed: '−' } as const
const spoken = { same: '', added: 'Added: ', removed: 'Removed: ' } as const

function Lines({ older, newer }: { readonly older: string; readonly newer: string }) {
  const lines = hunksOf(lineDiff(older, newer))
  return (
    // Long lines scroll sideways in here, for the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.diff} aria-label="Line by line" tabIndex={0}>
      <ol>
        {lines.map((line) =>
          line.what === 'left out' ? (
            <li key={`left out ${line.line}`} className={styles.leftOut}>
              {line.count} {line.count === 1 ? 'line' : 'lines'} the same
            </li>
          ) : (
            <li key={`${line.what} ${line.line}`} data-what={line.what}>
              <span className={styles.lineNumber}>{line.line}</span>
              <span aria-hidden>{signs[line.what]} </span>
              <Hidden>{spoken[line.what]}</Hidden>
              <code>{line.text || ' '}</code>
            </li>
          ),
        )}
      </ol>
    </section>
  )
}
