import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Square } from 'lucide-react'
import { useEffect } from 'react'
import { cancelBacktest } from '../api/backtests.ts'
import { me } from '../api/queries.ts'
import type { BacktestRead } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { lengthOf } from '../ui/time.ts'
import { useSend } from '../ui/use-send.ts'
import { counted, dayOf } from './backtest-words.ts'
import styles from './Backtest.module.css'
import { authorsOnly } from './may.ts'

/** How far it is, how fast, how long yet; whoever may begin one may also end it. */
export function BacktestRunning({ backtest, of }: { readonly backtest: BacktestRead; readonly of: string }) {
  const { id, since, until, progress } = backtest
  const { done, total, leadsPerSecond, secondsLeft } = progress
  const { data: who } = useSuspenseQuery(me())
  const queries = useQueryClient()
  // The list tells its end too.
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ['backtests'] }), [queries])
  const cancel = useSend({
    send: () => cancelBacktest(id),
    done: 'The backtest is cancelled.',
    refresh: [['backtest', id], ['backtests']],
    alone: true,
  })
  return (
    <Panel
      title="Under way"
      actions={
        <Button small icon={Square} can={authorsOnly(who)} busy={cancel.busy} onPress={() => cancel.send()}>
          Cancel
        </Button>
      }
    >
      <p>
        The leads from {dayOf(since)} to {dayOf(until)} go through the text {of}. You can leave this page; it
        goes on.
      </p>
      <progress
        className={styles.progress}
        {...(total > 0 && { max: total, value: done })}
        aria-label="Leads put through so far"
      />
      <p aria-live="polite" className={styles.numbers}>
        {total === 0 ? 'Being counted.' : `${counted(done)} of ${counted(total)} leads`}
        {leadsPerSecond > 0 && `, ${counted(leadsPerSecond)} a second`}
        {secondsLeft !== undefined && `, ${lengthOf(secondsLeft * 1_000)} left`}
      </p>
    </Panel>
  )
}
