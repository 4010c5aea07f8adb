import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carryOut } from './carry-out.ts'
import type { AtPhone } from './follow-ports.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

/** A call as a telephone system tells of it. `number` is the other side's, as it is dialled from anywhere; its end may leave that out. */
export type SeenCall = {
  readonly id: string
  readonly direction: 'out' | 'in'
  readonly number?: string | undefined
  readonly startedAt?: Instant | undefined
  readonly member?: string | undefined
  readonly extension?: string | undefined
  readonly ended?:
    | {
        readonly seconds: number
        readonly answered?: boolean | undefined
        readonly recording?: string | undefined
      }
    | undefined
}
export type CallRead =
  | { readonly outcome: 'call'; readonly call: SeenCall }
  | {
      readonly outcome: 'refused'
      readonly code: 'not_a_call' | 'signature_missing' | 'signature_wrong' | 'signature_stale'
      readonly errors: readonly { readonly field: string; readonly problem: string }[]
    }
/** Checks who sends and reads what they say. */
export type ReadCall = (delivery: {
  readonly bytes: Uint8Array
  readonly headers: ReadonlyMap<string, string>
  readonly secret: string
  readonly now: Instant
}) => CallRead

/** What calls are recognised by that come through one line of the door. */
export type TelephonePort = {
  readonly addressOf: (workspace: Id, line: Id) => string
  readonly secretOf: (workspace: Id, line: Id) => string
  readonly lineIn: (key: string) => { readonly workspace: Id; readonly line: Id } | undefined
  readonly read: ReadCall
}

/**
 * Writes a call to the open lead whose prospect has that number; of any other number nothing is kept, and whether it was one is all we
 * say. Its end belongs where its beginning was written.
 */
export function takeCall(
  parts: Parts,
  {
    workspace,
    extensions,
    call,
  }: { workspace: Id; extensions: Readonly<Record<string, Id>>; call: SeenCall },
): Promise<{ readonly kept: boolean }> {
  const { direction, number, ended } = call
  return parts.ledger.transaction(workspace, async (tx) => {
    const at = await parts.clock.now()
    await tx.lockPeople('as they are')
    const member = await memberOf(tx, call, extensions)
    const id = idFrom(parts.textDigest(`call ${workspace} ${call.id}`))
    const [begun] = await tx.commandsSeen([id])
    const lead = begun?.stream ?? (number && whose(await tx.leadsAtPhone(number), member))
    if (!lead) return { kept: false }
    const startedAt = call.startedAt ?? instantOf(epochMsOf(at) - (ended?.seconds ?? 0) * 1000)
    const command = {
      ...{ type: 'WitnessCall' as const, at, by: 'system' as const, ...(!begun && !ended && { id }) },
      ...{ call: id, direction, startedAt, member, ended },
    }
    const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
    // Whoever tells of the same beginning at the same moment comes second, and the call is kept all the same.
    return { kept: outcome?.outcome !== 'refused' || outcome.refusal.code === 'command_reused' }
  })
}

async function memberOf(
  tx: Tx,
  { member, extension }: SeenCall,
  extensions: Readonly<Record<string, Id>>,
): Promise<Id | undefined> {
  const known =
    extension !== undefined && Object.hasOwn(extensions, extension) ? extensions[extension] : undefined
  if (known !== undefined || member === undefined) return known
  const email = member.trim().toLowerCase()
  return (await tx.memberAddresses()).find((one) => one.email.toLowerCase() === email)?.id
}

/** Many may have one number, such as a switchboard's: then it is whoever the member has; where that says nothing, nobody. */
function whose(found: readonly AtPhone[], member: Id | undefined): Id | undefined {
  const theirs = found.filter(({ owner, offered }) => member !== undefined && (owner ?? offered) === member)
  if (theirs.length === 1) return theirs[0]?.lead
  return found.length === 1 ? found[0]?.lead : undefined
}

/** The same call is the same id, however often it is told of. */
const idFrom = (digest: string): Id =>
  digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
