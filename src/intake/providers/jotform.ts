import { isObject, jsonObjectIn, type JsonObject } from '../json.ts'
import { meaningOf, wordsOf, type Meaning } from '../field-names.ts'
import type { Field } from '../gathered.ts'
import { readBody } from '../read-body.ts'
import { refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited } from './questions.ts'
import { formOf, member, present, said, textAt, wordsIn } from './told.ts'

/**
 * Jotform's webhook: a multipart form whose field `rawRequest` is the submission as JSON. `pretty` is for the eye only: questions
 * and answers hold its separators themselves, so it has no one reading.
 */
export const jotform: Door = { provider: 'jotform', usualType: 'multipart/form-data', signs: false, parse }

function parse(bytes: Buffer, headers: Headers): Parsed {
  const body = withLineEnds(bytes)
  const reading = readBody(body, typed(body, headers.get('content-type')))
  if (reading.outcome === 'refused') return refusedAs(reading)
  const sent = new Map(reading.fields.map(({ key, value }) => [key, value[0]]))
  const about = {
    ...present({ providerId: sent.get('submissionID') || undefined }),
    ...formOf(sent.get('formID') || undefined, sent.get('formTitle') || undefined),
  }
  const raw = jsonObjectIn(Buffer.from(sent.get('rawRequest') ?? ''), undefined)
  if (raw.outcome === 'parsed') return limited({ ...about, fields: fieldsIn(raw.object) })
  const pretty = sent.get('pretty')
  // Without a readable rawRequest the words are kept whole, and nobody is guessed from them.
  return pretty === undefined
    ? limited({ ...about, fields: reading.fields })
    : limited({ ...about, fields: [{ key: 'pretty', value: [pretty], means: 'answer' }] })
}

/** Lines end with CR LF on the way; where a copy lost every CR, they are put back. */
function withLineEnds(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 2).equals(Buffer.from('--')) || bytes.includes('\r')) return bytes
  return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
}

/** The boundary stands in the body as well, should nothing have said it. */
function typed(body: Buffer, contentType: string | undefined): string | undefined {
  if (contentType !== 'multipart/form-data') return contentType
  const [, boundary] = /^--([^\r\n"]{1,200})\r\n/.exec(body.subarray(0, 300).toString('latin1')) ?? []
  return boundary === undefined ? contentType : `${contentType}; boundary="${boundary}"`
}

/** The form's own bookkeeping. */
const bookkeeping = new Set(
  (
    'slug submitSource buildDate uploadServerUrl eventObserver event_id timeToSubmit validatedNewRequiredFieldIDs path temp_upload ' +
    'file_server jsExecutionTracker submitDate website simple_spc embedUrl formOpenId_V5 preview target autosave documentID ' +
    'visitedPages referer JWTContainer stopEvent simple_fpc payment_version'
  ).split(' '),
)

function fieldsIn(raw: JsonObject): readonly Field[] {
  const asked = Object.entries(raw).filter(([key]) => !bookkeeping.has(key))
  const names = asked.filter(([, value]) => isName(value))
  return asked.flatMap(([key, value]) => fieldOf(key, value, names.length === 1))
}

/** `q7_description`: what follows the number is made from the question's words. */
const slugOf = (key: string): string => key.replace(/^q\d+_/, '')

function fieldOf(key: string, value: unknown, onlyName: boolean): readonly Field[] {
  const slug = slugOf(key)
  const own = meaningOf(slug)
  if (isName(value)) {
    const isTheirs = onlyName || own === 'name'
    const parts = ['prefix', 'first', 'middle', 'last', 'suffix'].flatMap((part) => textAt(value, part) ?? [])
    const whole = { key, value: parts.length > 0 ? [parts.join(' ')] : [] }
    return isTheirs
      ? [{ ...whole, means: 'name' }, ...aside(value, 'first', 'given'), ...aside(value, 'last', 'family')]
      : [{ ...whole, means: 'answer' }]
  }
  if (isTelephone(value)) return [{ key, value: telephoneIn(value), means: 'phone' }]
  if (isAddress(value))
    return [{ key, value: filled(value), means: 'answer' }, ...aside(value, 'country', 'country')]
  const words = filled(value)
  return [{ key, value: words, means: own ?? meaningInWords(slug) ?? 'answer' }]
}

/** A word more than the usual name (`emailAddress2`, `yourEmail7`) comes from Jotform's numbering. */
const meaningInWords = (slug: string): Meaning | undefined =>
  meaningOf(
    wordsOf(slug)
      .map((word) => word.replace(/\d+$/, ''))
      .join(' '),
  )

const aside = (value: unknown, name: string, means: Meaning): readonly Field[] => {
  const text = textAt(value, name)
  return text === undefined ? [] : [{ key: name, value: [text], means, aside: true }]
}

const isName = (value: unknown): boolean =>
  isObject(value) && said(member(value, 'first')) !== undefined && Object.hasOwn(value, 'last')
const isTelephone = (value: unknown): boolean =>
  isObject(value) &&
  (Object.hasOwn(value, 'full') || (Object.hasOwn(value, 'area') && Object.hasOwn(value, 'phone')))
const isAddress = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, 'addr_line1')

function telephoneIn(value: unknown): readonly string[] {
  const full = textAt(value, 'full')
  if (full !== undefined) return [full]
  const parts = ['country', 'area', 'phone'].flatMap((part) => textAt(value, part) ?? [])
  return parts.length > 0 ? [parts.join(' ')] : []
}

/** Questions that were left open have no words, only the shape of an answer. */
const filled = (value: unknown): readonly string[] => wordsIn(value).filter((word) => word.trim() !== '')
