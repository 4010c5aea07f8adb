import { meaningOf } from '../field-names.ts'
import type { Field } from '../gathered.ts'
import { isObject, jsonObjectIn, readJson } from '../json.ts'
import { contentTypeOf } from '../content-type.ts'
import { readBody } from '../read-body.ts'
import { refusedAs, type Door, type Headers, type Parsed, type Signed, type Verdict } from './door.ts'
import { limited } from './questions.ts'
import { hmac, matches } from './signatures.ts'
import { isFresh } from './timed.ts'
import { present, said, wordsIn } from './told.ts'

/** Whatever nobody has shown us: any form or JSON, nested objects as dotted names. */
export const generic: Door = {
  provider: 'generic',
  usualType: 'application/json',
  signs: true,
  verify,
  parse,
}

/** As https://www.standardwebhooks.com advises. */
const TOLERANCE_MS = 5 * 60_000
/** Plain signatures of the body, by the names that they usually have. */
const plain = [
  'x-hub-signature-256',
  'x-signature-256',
  'x-webhook-signature-256',
  'x-signature',
  'x-webhook-signature',
  'signature',
]

function verify(signed: Signed): Verdict {
  const { headers, bytes, secret } = signed
  for (const prefix of ['webhook', 'svix']) {
    const given = headers.get(`${prefix}-signature`)
    if (given !== undefined) return standard(signed, prefix, given)
  }
  const given = plain.flatMap((name) => headers.get(name) ?? [])[0]
  if (given === undefined) return 'missing'
  const expected = hmac(secret, bytes)
  const said256 = given.replace(/^sha256=/, '')
  return matches(expected, said256, 'hex') || matches(expected, said256, 'base64') ? 'good' : 'wrong'
}

/** `v1,<base64>` over id, moment and body; several, apart by blanks, while a secret is being changed. */
function standard({ headers, bytes, secret, now }: Signed, prefix: string, given: string): Verdict {
  const [id, seconds] = [headers.get(`${prefix}-id`), headers.get(`${prefix}-timestamp`)]
  if (id === undefined || seconds === undefined) return 'missing'
  const expected = hmac(keyOf(secret), `${id}.${seconds}.`, bytes)
  const signatures = given.split(' ').flatMap((each) => /^v1,(.+)$/.exec(each)?.[1] ?? [])
  if (!signatures.some((signature) => matches(expected, signature, 'base64'))) return 'wrong'
  return isFresh(seconds, now, TOLERANCE_MS) ? 'good' : 'stale'
}

/** `whsec_` stands before a key in base64; any other secret is the key itself. */
const keyOf = (secret: string): string | Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret

function parse(bytes: Buffer, headers: Headers): Parsed {
  const contentType = headers.get('content-type')
  const reading = isJson(contentType) ? readListed(bytes, contentType) : readBody(bytes, contentType)
  if (reading.outcome === 'refused') return refusedAs(reading)
  return limited({
    fields: reading.fields.map(unwrapped),
    ...present({
      providerId: headers.get('webhook-id') ?? headers.get('svix-id') ?? headers.get('idempotency-key'),
    }),
  })
}

/** What wraps a submission in somebody's format, and says nothing about whose a value is. */
const wrapping = new Set(
  (
    'body data payload event entry record result object item submission response form_response formResponse attributes properties values ' +
    'value content details fields answers contact person who user lead customer client visitor respondent sender applicant'
  ).split(' '),
)
/** Their names and titles are no person's. */
const things = new Set([
  'form',
  'event',
  'page',
  'product',
  'campaign',
  'source',
  'site',
  'team',
  'owner',
  'webhook',
])

/** `payload.submission.email` is an e-mail address; `form.name` is nobody's name. */
function unwrapped(field: Field): Field {
  const parts = field.key.split('.')
  if (field.means || parts.length === 1) return field
  if (things.has(parts.at(-2)?.toLowerCase() ?? '')) return { ...field, means: 'answer' }
  const telling = parts.filter((part) => !wrapping.has(part))
  const means = meaningOf(field.key) ?? meaningOf(telling.join(' '))
  return means ? { ...field, means } : field
}

const isJson = (contentType = ''): boolean => /[/+]json$/.test(contentTypeOf(contentType).type)

function readListed(bytes: Buffer, contentType: string | undefined) {
  const charset = contentTypeOf(contentType ?? '').parameters.get('charset')
  const read = jsonObjectIn(bytes, charset)
  const lists = read.outcome === 'parsed' ? listsIn(read.object) : []
  const reading = readJson(bytes, charset)
  if (reading.outcome === 'refused' || lists.length === 0) return reading
  const inLists = (key: string) => lists.some(({ path }) => key.startsWith(`${path}.`))
  const listed = lists.flatMap(({ fields }) => fields)
  const others = reading.fields.filter(({ key }) => !inLists(key))
  const names = new Set(others.map(({ key }) => key))
  const kept: readonly Field[] = [...listed.filter(({ key }) => !names.has(key)), ...others]
  return kept.length === listed.length + others.length ? { ...reading, fields: kept } : reading
}

const NAMES = ['key', 'name', 'id', 'field', 'slug', 'ref', 'label', 'title', 'question']
const LABELS = ['label', 'title', 'question', 'name']
const VALUES = ['value', 'answer', 'values', 'response', 'text']

/** Lists in which each part is a question with its answer: many forms send theirs so. */
function listsIn(
  value: unknown,
  path = '',
): readonly { readonly path: string; readonly fields: readonly Field[] }[] {
  if (Array.isArray(value)) {
    const fields = value.map(pairIn)
    const keys = fields.map((field) => field?.key)
    const isList =
      fields.length > 0 && fields.every((field) => field !== undefined) && new Set(keys).size === keys.length
    return isList ? [{ path, fields: fields.flatMap((field) => field ?? []) }] : []
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, path === '' ? key : `${path}.${key}`))
}

function pairIn(value: unknown): Field | undefined {
  if (!isObject(value)) return undefined
  const own = (names: readonly string[]) =>
    names.filter((name) => Object.hasOwn(value, name)).map((name) => value[name])
  const key = own(NAMES).flatMap((name) => said(name) ?? [])[0]
  const label = own(LABELS).flatMap((name) => said(name) ?? [])[0]
  const [answer] = own(VALUES)
  if (key === undefined || answer === undefined) return undefined
  return { key, ...(label !== undefined && label !== key && { label }), value: wordsIn(answer) }
}
