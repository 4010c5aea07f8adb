import type { Id } from '#domain/ledger.ts'
import type { DoorRefusal, NotifiedLead, ReadDelivery, ReadDoor } from './doors.ts'
import type { OpenHook } from './hooks.ts'
import type { Parts } from './parts.ts'
import type { KeepSubmission } from './ports.ts'
import { countRefused, type RefusalsPort } from './refusals.ts'
import { receive, type OpenForm, type Received } from './receive.ts'
import type { NotifiedPort } from './fetch-leads.ts'

export type DeliveryParts = {
  readonly parts: Parts
  readonly keep: KeepSubmission
  readonly readDelivery: ReadDoor
  readonly openForm: (form: Id) => Promise<OpenForm | undefined>
  readonly notified: NotifiedPort
  readonly refusals: RefusalsPort
}
export type Delivered = {
  readonly bytes: Uint8Array
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly address: string | undefined
}
export type Taken =
  | { readonly outcome: 'received'; readonly received: Received; readonly form: OpenForm }
  | { readonly outcome: 'notified'; readonly leads: number }
  | { readonly outcome: 'refused'; readonly refusal: DoorRefusal }
  | { readonly outcome: 'no_form' }

/** Takes in what another firm's form sends: its signature is checked over the bytes as they came, before anything is read out of them. */
export async function takeDelivery(at: DeliveryParts, hook: OpenHook, delivered: Delivered): Promise<Taken> {
  const form = await at.openForm(hook.form)
  if (!form) return { outcome: 'no_form' }
  const now = await at.parts.clock.now()
  const reading = readSigned(at.readDelivery, hook, { ...delivered, now })
  if (reading.outcome === 'refused') {
    const { workspace, id } = form
    const { code: reason } = reading.refusal
    await countRefused(at.refusals, { workspace, form: id, door: hook.hook.provider, reason, at: now })
    return reading
  }
  if (reading.outcome === 'notification') {
    await note(at, hook, reading.leads)
    return { outcome: 'notified', leads: reading.leads.length }
  }
  return {
    outcome: 'received',
    received: await receiveRead(at, { form, hook }, { ...delivered, reading }),
    form,
  }
}

function readSigned(
  read: ReadDoor,
  { hook, secrets }: OpenHook,
  { bytes, headers, now }: Delivered & { now: string },
): ReadDelivery {
  const delivery = { provider: hook.provider, bytes, headers, now }
  const reading = read({ ...delivery, secret: secrets.secret })
  const isUnsigned = reading.outcome === 'refused' && reading.refusal.code === 'signature_missing'
  return isUnsigned && hook.unsigned ? read({ ...delivery, secret: undefined }) : reading
}

type ReadSubmission = Extract<ReadDelivery, { outcome: 'submission' }>

/** Ids of their own making are the keys of their receipts, and kept for ever: whatever is sent again has its first receipt. */
export const receiveRead = (
  { parts, keep }: Pick<DeliveryParts, 'parts' | 'keep'>,
  { form, hook: { hook } }: { form: OpenForm; hook: OpenHook },
  delivered: Delivered & { readonly reading: ReadSubmission },
): Promise<Received> => {
  const { reading, bytes: raw, headers, address } = delivered
  const { providerId, claimed, signed } = reading
  return receive(parts, keep, {
    form,
    arrival: {
      canonicalAt: (times) => reading.canonicalAt({ ...times, kind: form.kind, source: form.name }),
      ...{ raw, contentType: headers.get('content-type'), address },
      key: providerId === undefined ? undefined : `hook/${hook.provider}/${providerId}`,
      claim: { at: claimed, signed },
      keyIsTheirs: true,
    },
  })
}

const note = (
  { notified, parts }: DeliveryParts,
  { workspace, form, hook }: OpenHook,
  leads: readonly NotifiedLead[],
): Promise<void> =>
  leads.length === 0
    ? Promise.resolve()
    : parts.clock
        .now()
        .then((at) => notified.note({ workspace, form, provider: hook.provider }, { leads: [...leads], at }))
