import {
  KEY_FIELD,
  labelIn,
  OWN_FIELD,
  PROOF_FIELD,
  TOOK_FIELD,
  TRAP_FIELD,
  type Sheet,
} from '#domain/form/sheet.ts'
import type { Id } from '#domain/ledger.ts'
import type { ArrivalFacts } from '#domain/submission/arrival.ts'
import { receive, type OpenForm, type Received } from '#app/receive.ts'
import { countRefused, type RefusedDelivery } from '#app/refusals.ts'
import type { FastifyRequest } from 'fastify'
import { Receipt } from '#contract/submission.ts'
import { apiLimit } from '../limits.ts'
import { filesOf } from '../uploads.ts'
import { Refused, route } from '../route.ts'
import type { Field, Served } from '../served.ts'

export const KEY_CHARS_MAX = 200
const isId = (text: string): text is Id => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The API's door: JSON in, a receipt out, the same receipt for the same key and content. */
export const postSubmission = route({
  path: 'POST /api/v1/forms/:form/submissions',
  who: 'anyone',
  says: 'Keeps a submission and answers with a receipt; the same Idempotency-Key with the same content gets the same receipt.',
  answer: Receipt,
  limit: apiLimit,
  files: true,
  crossOrigin: true,
  tooLarge: ({ params, served }) => countTooLarge(served, params.form, 'api'),
  handle: async ({ params, served, request }) => {
    const form = await formOr404(served, params.form)
    const { repeated, body } = await take(served, { form, provider: 'api', request })
    return {
      status: repeated ? 200 : 201,
      body,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    }
  },
})

export async function formOr404(served: Served, id: string): Promise<OpenForm> {
  const form = isId(id) ? await served.openForm(id) : undefined
  if (!form) throw new Refused('no_such_form')
  return form
}

/** Reads the body in the way its content type says, keeps it, and wakes the conveyor. Throws what can't be taken, with its remedy. */
export async function take(
  served: Served,
  { form, provider, request }: { form: OpenForm; provider: 'html' | 'api'; request: FastifyRequest },
): Promise<Received> {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const contentType = request.headers['content-type']
  const reading = served.readBody(raw, contentType)
  if (reading.outcome === 'refused') {
    await count(served, form, { door: provider, reason: reading.refusal.code })
    throw new Refused(reading.refusal.code, { errors: reading.refusal.errors })
  }
  const ours = reading.fields.filter(({ key }) => OWN_FIELD.test(key))
  const key = provider === 'html' ? ours.find(({ key }) => key === KEY_FIELD) : undefined
  const fields = answersIn(reading.fields, form.sheet)
  const received = await receive(served.parts, served.keep, {
    form,
    arrival: {
      canonicalAt: (times) =>
        served.toCanonical(fields, {
          ...times,
          kind: form.kind,
          source: form.name,
          provider,
          providerId: null,
          test: false,
        }),
      raw,
      contentType,
      key: keyOf(request) ?? key?.value[0]?.slice(0, KEY_CHARS_MAX),
      keyPasses: true,
      address: request.ip,
      files: filesOf(request),
      came: await cameBy(served, ours, { form: form.id, provider, request }),
      ageMs: ageOf(request),
    },
  }).catch((error: unknown) => {
    throw error instanceof Error && error.constructor.name === 'FateUnknown'
      ? new Refused('fate_unknown')
      : error
  })
  served.wake()
  return received
}

async function count(
  { refusals, parts }: Served,
  { workspace, id }: OpenForm,
  refused: Pick<RefusedDelivery, 'door' | 'reason'>,
): Promise<void> {
  await countRefused(refusals, { workspace, form: id, ...refused, at: await parts.clock.now() })
}

/** What was too large to be read is known by its address alone. */
export async function countTooLarge(served: Served, id: string, door: 'html' | 'api'): Promise<void> {
  const form = isId(id) ? await served.openForm(id) : undefined
  if (form) await count(served, form, { door, reason: 'body_too_large' })
}

const MS_MAX = 24 * 60 * 60_000

/**
 * What its way here says of a submission. Work is asked of browsers only: a firm's own server that passes a form on has neither a
 * page of ours nor an origin.
 */
async function cameBy(
  { proofOfWork, parts }: Served,
  ours: readonly Field[],
  { form, provider, request }: { form: Id; provider: 'html' | 'api'; request: FastifyRequest },
): Promise<ArrivalFacts> {
  const said = (name: string) => ours.find(({ key }) => key === name)?.value[0]?.trim() ?? ''
  const took = said(TOOK_FIELD)
  const proof = said(PROOF_FIELD)
  const challenge =
    proof === '' ? undefined : await proofOfWork.provenBy(proof, { form, at: await parts.clock.now() })
  const fromBrowser = provider === 'html' || request.headers.origin !== undefined
  return {
    ...(said(TRAP_FIELD) !== '' && { trap: true as const }),
    ...(/^\d{1,8}$/.test(took) && Number(took) <= MS_MAX && { filledInMs: Number(took) }),
    ...(challenge !== undefined && { proof: 'valid' as const, challenge }),
    ...(challenge === undefined && fromBrowser && { proof: 'absent' as const }),
  }
}

/** What a person answered, under the label that they saw; what our own pages send beside it is nobody's answer. */
const answersIn = (fields: readonly Field[], sheet: Sheet): readonly Field[] =>
  fields
    .filter(({ key }) => !OWN_FIELD.test(key))
    .map((field) => {
      const label = field.label ?? labelIn(sheet, field.key)
      return label === undefined ? field : { ...field, label }
    })

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined || Array.isArray(key)) return undefined
  if (key.length > KEY_CHARS_MAX)
    throw new Refused('bad_request', {
      errors: [{ field: 'Idempotency-Key', problem: `may have ${KEY_CHARS_MAX} characters` }],
    })
  return key
}

/** How long ago a retrying sender first tried, in whole seconds, as it says itself. */
function ageOf({ headers }: FastifyRequest): number | undefined {
  const age = headers['handraise-age']
  return typeof age === 'string' && /^\d{1,9}$/.test(age) ? Number(age) * 1_000 : undefined
}
