import { carryOut } from '#app/carry-out.ts'
import { sendMorningSheets } from '#app/morning-sheets.ts'
import type { Parts } from '#app/parts.ts'
import { fold } from '#app/streams.ts'
import type { Id } from '#domain/ledger.ts'
import type { MemberEvent } from '#domain/member/member.ts'

const BATCH = 400

/** So many members who each have accepted some of these leads; then how long the sheets of all of them take. */
export async function mornings(
  parts: Parts,
  { workspace, members, leads }: { workspace: Id; members: number; leads: readonly Id[] },
): Promise<{ readonly sheets: number; readonly ms: number }> {
  const at = await parts.clock.now()
  const people = Array.from({ length: members }, () => parts.newId())
  await parts.ledger.transaction(workspace, (tx) =>
    tx.append(people.map((member, index) => joined(member, index, at))),
  )
  for (let next = 0; next < leads.length; next += BATCH)
    await parts.ledger.transaction(workspace, (tx) =>
      carryOut(
        tx,
        leads.slice(next, next + BATCH).map((stream, index) => ({
          ...{ kind: 'lead', stream },
          command: { type: 'AcceptLead', at, by: people[(next + index) % members] ?? 'system' },
        })),
        parts,
      ),
    )
  const began = performance.now()
  const sheets = await sendMorningSheets(parts, await parts.clock.now())
  return { sheets, ms: performance.now() - began }
}

function joined(member: Id, index: number, at: string) {
  const events: readonly MemberEvent[] = [
    {
      ...{ type: 'MemberAdded', at, by: 'system', data: { roles: ['representative'] } },
      private: { email: `member${index}@bench.example`, name: `Member ${index}` },
    },
    { type: 'MemberJoined', at, by: 'system', data: { user: `user ${index}` } },
  ]
  const folded = fold(
    'member',
    member,
    events.map((event, place) => ({ ...event, seq: place + 1, v: 1 })),
  )
  return { folded, after: 0, events }
}
