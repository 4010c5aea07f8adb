import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { NotebookPen } from 'lucide-react'
import type { ByHandRead } from '../api/types.ts'
import { byHand } from '../api/desk-queries.ts'
import { cameColumns } from '../form/came-columns.tsx'
import { Button } from '../ui/Button.tsx'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { RelativeTime } from '../ui/Times.tsx'

type Channel = ByHandRead['channels'][number]

const names: Readonly<Record<Channel['channel'], string>> = {
  call: 'They called',
  fair: 'At a fair',
  chat: 'In a chat',
  referral: 'Somebody sent them',
  visit: 'They came by',
  letter: 'By letter',
  social: 'In a social network',
}

const columns: readonly Column<Channel>[] = [
  { name: 'How they asked', plain: true, cell: ({ channel }) => names[channel] },
  { name: 'Written down', cell: ({ received }) => received },
  { name: 'Open', cell: ({ open }) => open },
  { name: 'Resolved', cell: ({ resolved }) => resolved },
  { name: 'Last', cell: ({ lastReceivedAt }) => <RelativeTime at={lastReceivedAt} /> },
]

/** Inquiries that nobody typed: a source like the others, without a form. */
export function ByHandPage() {
  const { data } = useSuspenseQuery(byHand())
  const navigate = useNavigate()
  const received = data.channels.reduce((sum, channel) => sum + channel.received, 0)
  return (
    <Page
      title="By hand"
      lead={`What members wrote down of people who called, stood at the fair or were sent by somebody · ${received} received`}
      actions={
        <Button look="main" icon={NotebookPen} onPress={() => void navigate({ to: '/add-inquiry' })}>
          Add an inquiry
        </Button>
      }
    >
      {data.channels.length === 0 ? (
        <Empty title="Nothing has been written down yet." icon={NotebookPen}>
          Whoever asks without a form has a clock as well: add them when they have hung up.
        </Empty>
      ) : (
        <>
          <Panel title="How they asked">
            <Table
              label="How they asked"
              columns={columns}
              rows={data.channels}
              keyOf={({ channel }) => channel}
            />
          </Panel>
          <Table label="Last inquiries" columns={cameColumns} rows={data.items} keyOf={({ id }) => id} />
        </>
      )}
    </Page>
  )
}
