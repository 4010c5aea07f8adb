import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Meaning } from '../field-names.ts'
import type { Field, Reading } from '../gathered.ts'
import { readBody } from '../read-body.ts'
import { refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited } from './questions.ts'
import { formOf } from './told.ts'

/** Salesforce's Web-to-Lead: an HTML form with the standard names of a lead's fields, and custom ones by their ids. */
export const salesforce: Door = {
  provider: 'salesforce_web2lead',
  usualType: 'application/x-www-form-urlencoded',
  signs: false,
  parse,
}

/** Said by the page to Salesforce, not by the person to the firm. */
const control = new Set(
  'oid orgid retURL debug debugEmail encoding captcha_settings g-recaptcha-response h-captcha-response submit Submit external recordType'.split(
    ' ',
  ),
)
const standard: Readonly<Record<string, Meaning | 'answer'>> = {
  first_name: 'given',
  last_name: 'family',
  email: 'email',
  company: 'company',
  title: 'title',
  phone: 'phone',
  mobile: 'phone',
  URL: 'site',
  website: 'site',
  employees: 'employees',
  country: 'country',
  country_code: 'country',
  description: 'message',
  ...Object.fromEntries(
    'salutation fax street city state state_code zip industry rating revenue lead_source Campaign_ID member_status emailOptOut faxOptOut doNotCall currency'
      .split(' ')
      .map((name) => [name, 'answer' as const]),
  ),
}
/** Ticked boxes say no: without a box, or unticked, nothing is said. */
const refusals: Readonly<Record<string, string>> = {
  emailOptOut: 'marketing',
  doNotCall: 'contact',
  faxOptOut: 'fax',
}

function parse(bytes: Buffer, headers: Headers): Parsed {
  const reading = readIn(bytes, headers.get('content-type') ?? salesforce.usualType)
  if (reading.outcome === 'refused') return refusedAs(reading)
  const { fields } = reading
  const oid = fields.find(({ key }) => key === 'oid')?.value[0]
  return limited({
    fields: fields.filter(({ key }) => !control.has(key)).map(understoodField),
    consent: fields.flatMap(refusalIn),
    ...formOf(oid?.trim() === '' ? undefined : oid?.trim()),
  })
}

/** A field may say how the bytes are to be read, where nothing else does. */
function readIn(bytes: Buffer, contentType: string): Reading {
  const reading = readBody(bytes, contentType)
  const encoding = reading.fields?.find(({ key }) => key === 'encoding')?.value[0] ?? ''
  return /charset=/i.test(contentType) || !/^[\w.:-]{1,40}$/.test(encoding)
    ? reading
    : readBody(bytes, `${contentType}; charset=${encoding}`)
}

const understoodField = ({ key, value }: Field): Field => {
  const means = Object.hasOwn(standard, key) ? standard[key] : undefined
  // Custom fields (00N…) say nothing by their ids.
  return { key, value, ...(means ? { means } : /^00N\w{12,15}$/.test(key) && { means: 'answer' as const }) }
}

function refusalIn({ key, value }: Field): CanonicalSubmission['consent'] {
  const purpose = Object.hasOwn(refusals, key) ? refusals[key] : undefined
  const ticked = /^(1|on|true|yes)$/i.test(value.at(-1)?.trim() ?? '')
  return purpose !== undefined && ticked ? [{ purpose, text: key, given: false }] : []
}
