import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MorningSheet } from '#contract/morning-sheet.ts'
import { ask } from '../api/ask.ts'
import { morningSheet } from '../api/me-queries.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Me.module.css'

/** Whether the morning sheet comes by mail. */
export function SheetPanel() {
  const {
    data: { wanted },
  } = useSuspenseQuery(morningSheet())
  const { send, busy } = useSend({
    send: (body: object) => ask(MorningSheet, '/me/morning-sheet', { method: 'PUT', body }),
    done: wanted ? 'No more mails in the morning.' : 'Your sheet comes by mail from the next morning on.',
    refresh: [['queue', 'morning sheet']],
    alone: true,
  })
  return (
    <Panel title="Morning sheet">
      <p className={styles.words}>
        {wanted
          ? 'It comes by mail when your day begins, with what is due, what has slipped, who came back and who has the next word. Nothing comes when there is nothing on it.'
          : 'It does not come by mail.'}{' '}
        <Link to="/morning">Look at it now</Link>
      </p>
      <div className={styles.actions}>
        <Button small busy={busy} onPress={() => send({ wanted: !wanted })}>
          {wanted ? 'Send me none' : 'Send it to me'}
        </Button>
      </div>
    </Panel>
  )
}
