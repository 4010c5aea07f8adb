import type { Sheet } from '#domain/form/sheet.ts'
import type { Id } from '#domain/ledger.ts'
import type { ArrivalFacts } from '#domain/submission/arrival.ts'
import { noFiles, type Files } from '#domain/submission/attachment.ts'
import type { FormKind, CanonicalSubmission } from '#domain/submission/canonical.ts'
import { submittedAtOf } from '#domain/submission/clock.ts'
import type { FieldMap } from '#domain/source/field-map.ts'
import { unmappedOf } from '#domain/submission/remap.ts'
import type { Promised } from '#domain/submission/submission.ts'
import type { People } from '#domain/team/people.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { judge } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
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
  /** What its way here says of it. */
  readonly came?: ArrivalFacts | undefined
  readonly files?: Files | undefined
  readonly sameness?: Uint8Array | undefined
  readonly ageMs?: number | undefined
  /** When its sender's program says that it was made, and whether that stands in signed bytes. */
  readonly claim?: { readonly at: Instant | undefined; readonly signed: boolean }
  /** Where the key is the provider's own id: another delivery of the same words is the same submission, whatever its bytes. */
  readonly keyIsTheirs?: boolean
}
export type Received = Kept & { readonly promised: Promised; readonly statusUrl: string }

/** A retry may say how old its first try is; more than this is not believed. */
export const AGE_BELIEVED_MS_MAX = 24 * 60 * 60_000

/** Takes a submission in: says what will happen and by when, keeps all of it durably, and only then answers. */
export async function receive(
  parts: Pick<Parts, 'clock' | 'newId' | 'isPersonal' | 'isDisposable' | 'statusUrl' | 'applyFieldMap'>,
  keep: KeepSubmission,
  { form, arrival }: { form: OpenForm; arrival: Arrival },
): Promise<Received> {
  const receivedAt = await parts.clock.now()
  const { ageMs = 0, raw, contentType, key, keyPasses, address, sameness, files = noFiles } = arrival
  const read = arrival.canonicalAt({ ...submittedAtFor(arrival, receivedAt, ageMs), receivedAt })
  const { loaded, people, workspace, id: formId, name: source, sheet, map = [] } = form
  const canonical = map.length > 0 ? parts.applyFieldMap(read, map) : read
  const unmapped = map.length > 0 ? unmappedOf({ canonical: read }, canonical) : undefined
  const facts = factsOf(canonical, {
    ...{ formName: source, returning: false, language: sheet.language },
    ...{ isPersonal: parts.isPersonal, isDisposable: parts.isDisposable },
    signals: signalFacts(loaded.playbook, []),
  })
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
      sameness,
    },
    files: files.kept.map((file) => ({ ...file, id: parts.newId() })),
    leftOut: files.leftOut,
    ...(arrival.came && { came: arrival.came }),
    ...(arrival.keyIsTheirs && { words: wordsOf(canonical) }),
  }
  return { ...(await keep(incoming)), promised, statusUrl }
}

function submittedAtFor({ claim }: Arrival, receivedAt: Instant, ageMs: number) {
  if (claim) return submittedAtOf(claim, receivedAt)
  const believed = ageMs > 0 && ageMs <= AGE_BELIEVED_MS_MAX
  return believed
    ? { submittedAt: instantOf(epochMsOf(receivedAt) - Math.round(ageMs)), clock: 'source' as const }
    : { submittedAt: receivedAt, clock: 'receipt' as const }
}

/** What the person said, without what differs from one delivery to the next. */
const wordsOf = ({ provider, providerId, answers, person, appointment }: CanonicalSubmission): string =>
  JSON.stringify([provider, providerId, answers.map(({ key, value }) => [key, value]), person, appointment])
