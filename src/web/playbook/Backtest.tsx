import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FlaskConical } from 'lucide-react'
import { backtest, backtests } from '../api/backtests.ts'
import { problemOf } from '../api/refused.ts'
import type { BacktestRow, PlaybookDraft, Shelf } from '../api/types.ts'
import { ChoiceField } from '../ui/fields.tsx'
import { Panel } from '../ui/Page.tsx'
import { Empty, Loading, ProblemBox } from '../ui/States.tsx'
import { useNow } from '../ui/Times.tsx'
import { ago } from '../ui/time.ts'
import { BacktestForm } from './BacktestForm.tsx'
import { BacktestResult } from './BacktestResult.tsx'
import { BacktestRunning } from './BacktestRunning.tsx'
import { dayOf } from './backtest-words.ts'
import styles from './Backtest.module.css'

type Props = { readonly shelf: Shelf; readonly draft: PlaybookDraft | undefined }

/** What would have become of the leads of the past: begun, followed and read here. Nothing but the answer is kept. */
export function Backtest({ shelf, draft }: Props) {
  const { backtest: wanted } = useSearch({ from: '/inside/playbook' })
  const navigate = useNavigate({ from: '/playbook' })
  const { data } = useSuspenseQuery(backtests())
  const chosen = wanted ?? data.items[0]?.id
  const show = (id: string) =>
    void navigate({ search: (before) => ({ ...before, backtest: id || undefined }) })
  return (
    <>
      <BacktestForm shelf={shelf} draft={draft} onBegun={show} />
      {chosen === undefined ? (
        <Empty title="No backtest yet." icon={FlaskConical}>
          Every lead of the period goes through the playbook with what was known when it came. Nothing is
          changed.
        </Empty>
      ) : (
        <>
          {data.items.length > 1 && <Earlier items={data.items} chosen={chosen} onChoose={show} />}
          <One id={chosen} shelf={shelf} draft={draft} />
        </>
      )}
    </>
  )
}

type EarlierProps = {
  readonly items: readonly BacktestRow[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function Earlier({ items, chosen, onChoose }: EarlierProps) {
  const now = useNow()
  return (
    <div className={styles.earlier}>
      <ChoiceField
        label="Which backtest"
        optional="unsaid"
        choices={items.map(({ id, playbook, since, until, at, by }) => ({
          value: id,
          label: `“${playbook}”, ${dayOf(since)} to ${dayOf(until)}, by ${by?.name ?? 'a key'}, ${ago(at, now)}`,
        }))}
        value={chosen}
        onChange={onChoose}
      />
    </div>
  )
}

function One({ id, shelf, draft }: Props & { readonly id: string }) {
  const { data: found, error, refetch } = useQuery(backtest(id))
  if (error && !found) return <ProblemBox problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!found) return <Loading />
  const of = whichText(found, { shelf, draft })
  switch (found.state) {
    case 'running':
      return <BacktestRunning backtest={found} of={of} />
    case 'done':
      return found.result ? <BacktestResult id={id} result={found.result} of={of} /> : <Loading />
    case 'cancelled':
      return (
        <Panel title="Cancelled">
          <p>This backtest {of} was cancelled; nothing is left of it.</p>
        </Panel>
      )
    case 'failed':
      return (
        <Panel title="It could not be finished">
          <p role="alert">
            This backtest {of} did not come to an end. Begin another; the server’s log says more.
          </p>
        </Panel>
      )
  }
}

/** Of which text an answer tells, seen from the texts there are now. */
function whichText(
  { playbook, textDigest }: BacktestRow,
  { shelf: { inForce, versions, drafts }, draft }: Props,
): string {
  if (draft?.digest === textDigest) return 'of the draft as it stands'
  const other = drafts.find(({ digest }) => digest === textDigest)
  if (other) return `of the draft by ${other.by?.name ?? 'somebody'}`
  const version = versions.find(({ digest }) => digest === textDigest)?.version
  if (version !== undefined) return `of version ${version}${version === inForce.version ? ', in force' : ''}`
  return `of “${playbook}” in another wording than any that stands here now`
}
