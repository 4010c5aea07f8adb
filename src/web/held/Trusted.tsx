import { useSuspenseQuery } from '@tanstack/react-query'
import { ShieldCheck, ShieldOff } from 'lucide-react'
import { revoke, trusts } from '../api/held.ts'
import type { TrustRow } from '../api/types.ts'
import { Empty } from '../ui/States.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { Table, type Column } from '../ui/Table.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Held.module.css'

const kinds: Readonly<Record<TrustRow['kind'], string>> = {
  sender: 'A sender',
  domain: 'Everybody at a domain',
  phrase: 'Words',
}

const columns: readonly Column<TrustRow>[] = [
  { name: 'Trusted', plain: true, cell: ({ value }) => <span className={styles.trusted}>{value}</span> },
  { name: 'What it is', cell: ({ kind }) => kinds[kind] },
  { name: 'By', cell: ({ by }) => by?.name ?? 'a program' },
  { name: 'Since', cell: ({ givenAt }) => <ClockTime at={givenAt} /> },
  { name: 'What to do', plain: true, cell: (row) => <Revoke row={row} /> },
]

/** What releases have taught. Whatever fits passes without being screened, until somebody revokes it. */
export function Trusted() {
  const { data } = useSuspenseQuery(trusts())
  if (data.items.length === 0)
    return (
      <Empty title="Nobody is trusted yet." icon={ShieldCheck}>
        Whoever is released is trusted from then on, and stands here.
      </Empty>
    )
  return (
    <Table
      label="Trusted"
      columns={columns}
      rows={data.items}
      keyOf={({ submission, kind }) => submission + kind}
    />
  )
}

function Revoke({ row }: { readonly row: TrustRow }) {
  const { send, busy } = useSend({
    send: () => revoke(row),
    done: 'It is screened like everything else from now on.',
    refresh: [['held', 'trusts']],
    alone: true,
  })
  return (
    <SureButton icon={ShieldOff} sure="Trust no longer" about={row.value} busy={busy} onPress={() => send()}>
      Revoke
    </SureButton>
  )
}
