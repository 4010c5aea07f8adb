import { carryOut } from '#app/carry-out.ts'
import type { Asking } from '#app/streams.ts'
import type { Id } from '#domain/ledger.ts'
import { momentOn } from './scene.ts'
import { plan, type Stage } from './stage.ts'

const DAYS = 14
/** When somebody goes through the outbox; what came since the last time still waits at the end. */
const TIMES = ['09:05', '11:05', '13:05', '15:05'] as const

/** There is no mail server here, so mail leaves by hand, several times on each day of work. */
export function planOutbox(stage: Stage): void {
  for (let day = -DAYS; day <= 0; day++)
    for (const time of TIMES) plan(stage, momentOn(stage, day, time), () => emptyOutbox(stage))
}

type Waiting = { readonly id: Id; readonly lead: Id | null }

async function emptyOutbox({ opened, world: { workspace, admin: by } }: Stage): Promise<void> {
  const { parts, inWorkspace } = opened
  const { rows } = await inWorkspace(workspace, (client) =>
    client.query<Waiting>(
      `select id, lead from mail where workspace = $1 and state = 'queued'
       union all select id, null from notice where workspace = $1 and state = 'queued' and purpose <> 'handoff'`,
      [workspace],
    ),
  )
  const at = await parts.clock.now()
  const sent = rows.flatMap(({ id: mail, lead }): Asking[] => {
    if (lead === null) return []
    const result = { sent: mail, evidence: 'claimed', again: false } as const
    return [{ kind: 'lead', stream: lead, command: { type: 'RecordMail', at, by, mail, result } }]
  })
  if (sent.length > 0) await parts.ledger.transaction(workspace, (tx) => carryOut(tx, sent, parts))
  for (const { id, lead } of rows)
    if (lead === null) await parts.outbox.settleNotice(workspace, id, 'sent', at)
}
