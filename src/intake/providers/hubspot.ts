import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Meaning } from '../field-names.ts'
import type { Field } from '../gathered.ts'
import { notASubmission, refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited } from './questions.ts'
import { epochAt, listAt, member, momentAt, objectAt, objectFrom, present, textAt, wordsIn } from './told.ts'

/** https://developers.hubspot.com (Forms, submit data v3): what a page posts to api.hsforms.com. */
export const hubspot: Door = { provider: 'hubspot', usualType: 'application/json', signs: false, parse }

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const { object } = read
  if (!Array.isArray(member(object, 'fields'))) return notASubmission('lacks the list of fields')
  const fields = listAt(object, 'fields').map(fieldOf)
  const context = objectAt(object, 'context')
  return limited({
    fields: [...fields, ...asideFrom(context)],
    consent: consentIn(objectAt(object, 'legalConsentOptions')),
    ...present({ claimed: epochAt(object, 'submittedAt', 1) ?? momentAt(object, 'submittedAt') }),
  })
}

const COMPANY = '0-2'
const TICKET = '0-5'
/** What a name means where it belongs to something else than the person. */
const ofCompany: Readonly<Record<string, Meaning>> = {
  name: 'company',
  domain: 'site',
  website: 'site',
  country: 'country',
  numberofemployees: 'employees',
}
const ofTicket: Readonly<Record<string, Meaning>> = { content: 'message' }
const ofContact: Readonly<Record<string, Meaning>> = { mobilephone: 'phone', numemployees: 'employees' }

function fieldOf(field: unknown, index: number): Field {
  const key = textAt(field, 'name') ?? `field.${index + 1}`
  const object = textAt(field, 'objectTypeId')
  const value = wordsIn(member(field, 'value'))
  const [, legacy, name = key] = /^(TICKET|COMPANY)\.(.+)$/i.exec(key) ?? []
  if (object === TICKET || legacy?.toUpperCase() === 'TICKET')
    return { key, value, means: among(ofTicket, name) }
  if (object === COMPANY || legacy?.toUpperCase() === 'COMPANY')
    return { key, value, means: among(ofCompany, name) }
  return Object.hasOwn(ofContact, key) ? { key, value, means: among(ofContact, key) } : { key, value }
}

const among = (meanings: Readonly<Record<string, Meaning>>, name: string): Meaning | 'answer' =>
  (Object.hasOwn(meanings, name) ? meanings[name] : undefined) ?? 'answer'

const asideFrom = (context: object): readonly Field[] => {
  const page = textAt(context, 'pageUri')
  return page === undefined ? [] : [{ key: 'pageUri', value: [page], means: 'page', aside: true }]
}

/** Leave to process, and to write about each subject. A legitimate interest is claimed by the firm: it is no consent. */
function consentIn(options: object): CanonicalSubmission['consent'] {
  const consent = objectAt(options, 'consent')
  const process = member(consent, 'consentToProcess')
  const communications = listAt(consent, 'communications').flatMap((each) => {
    const given = member(each, 'value')
    return typeof given === 'boolean'
      ? [{ purpose: 'marketing', text: textAt(each, 'text') ?? '', given }]
      : []
  })
  return [
    ...(typeof process === 'boolean'
      ? [{ purpose: 'privacy', text: textAt(consent, 'text') ?? '', given: process }]
      : []),
    ...communications,
  ]
}
