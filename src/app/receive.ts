import type { Sheet } from '#domain/form/sheet.ts'
import type { Id } from '#domain/ledger.ts'
import type { FormKind, CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { FieldMap } from '#domain/source/field-map.ts'
import { unmappedOf } from '#domain/submission/remap.ts'
import type { Promised } from '#domain/submission/submission.ts'
import type { People } from '#domain/team/people.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { judge } from '#playbook/judge.ts'
import type { Parts } from './parts.ts'
import { factsOf } from './playbook-facts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Incoming, Kept, KeepSubmission } from './ports.ts'
import { promiseOf } from './promise.ts'

/** A form as its senders need it, with what a promise to them rests on. Read seldom, used often. */
export type OpenForm = {
  readonly workspace: Id
  readonly id: Id
  readonly name: string
  readonly kind: FormKind
  readonly firm: string
  /** What it asks, and in which language. */
  readonly sheet: Sheet
  /** How its answers are read. */
  readonly map?: FieldMap | undefined
  readonly loaded: LoadedPlaybook
  readonly people: People
}

/** A submission as its door read it; `ageMs` is how long ago a widget's first try was, as it says itself. */
export type Arrival = {
  readonly canonicalAt: (times: {
    submittedAt: Instant
    receivedAt: Instant
    clock: 'source' | 'receipt'
  }) => CanonicalSubmission
  readonly raw: Uint8Array
  readonly contentType: string | undefined
  readonly key: string | undefined
  readonly keyPasses?: boolean
  readonly address: string | undefined
  readonly ageMs?: number | undefined
}
export type Received = Kept & { readonly promised: Promised; readonly statusUrl: string }

/** A retry may say how old its first try is; more than this is not believed. */
export const AGE_BELIEVED_MS_MAX = 24 * 60 * 60_000

/** Takes a submission in: says what will happen and by when, keeps all of it durably, and only then answers. */
export async function receive(
  parts: Pick<Parts, 'clock' | 'newId' | 'isPersonal' | 'statusUrl' | 'applyFieldMap'>,
  keep: KeepSubmission,
  { form, arrival }: { form: OpenForm; arrival: Arrival },
): Promise<Received> {
  const receivedAt = await parts.clock.now()
  const { ageMs = 0, raw, contentType, key, keyPasses, address } = arrival
  const believed = ageMs > 0 && ageMs <= AGE_BELIEVED_MS_MAX
  const submittedAt = believed ? instantOf(epochMsOf(receivedAt) - Math.round(ageMs)) : receivedAt
  const read = arrival.canonicalAt({ submittedAt, receivedAt, clock: believed ? 'source' : 'receipt' })
  const { loaded, people, workspace, id: formId, name: source, sheet, map = [] } = form
  const canonical = map.length > 0 ? parts.applyFieldMap(read, map) : read
  const unmapped = map.length > 0 ? unmappedOf({ canonical: read }, canonical) : undefined
  const facts = factsOf(canonical, { formName: source, returning: false, isPersonal: parts.isPersonal })
  const promised = promiseOf(loaded, judge(loaded.compiled, facts), {
    ...{ at: receivedAt, people, language: sheet.language },
  })
  const id = parts.newId()
  const statusUrl = parts.statusUrl(workspace, id)
  const body = JSON.stringify({ receipt: id, status: statusUrl, next: promised })
  const incoming: Incoming = {
    ...{
      workspace,
      id,
      form: formId,
      source,
      kind: canonical.kind,
      key,
      keyPasses,
      contentType,
      raw,
      address,
      canonical,
      unmapped,
      promised,
      body,
    },
  }
  return { ...(await keep(incoming)), promised, statusUrl }
}
