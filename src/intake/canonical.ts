import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { consentIn } from './consent.ts'
import { countryIn } from './country.ts'
import { band, employeesIn } from './employees.ts'
import { meaningOf, type Meaning } from './field-names.ts'
import type { Field } from './gathered.ts'
import { remembered } from '#domain/text/remembered.ts'
import { dialled } from './phone.ts'
import { emailIn, lineIn, pageIn, phoneIn, siteIn, textIn } from './values.ts'

/** What only we say of a submission. Fields of the same name are kept as answers, and never obeyed. */
export type About = Pick<
  CanonicalSubmission,
  'kind' | 'source' | 'submittedAt' | 'receivedAt' | 'clock' | 'test'
> &
  Pick<CanonicalSubmission, 'submittedAtClaimed' | 'form' | 'appointment'> & {
    readonly provider: string
    readonly providerId?: string | null
    /** What its door knows to be consent, beside what the fields' names tell. */
    readonly consent?: CanonicalSubmission['consent']
  }

/** The fields that were sent, in the one form that every door brings them into. */
export function canonicalFrom(fields: readonly Field[], about: About): CanonicalSubmission {
  const { source, provider, providerId = null, submittedAt, receivedAt, clock, kind, test } = about
  const { submittedAtClaimed, form, appointment, consent = [] } = about
  const find = finderIn(fields)
  const message = find('message', textIn)
  const organisation = organisationIn(find)
  return {
    source,
    provider,
    providerId,
    submittedAt,
    receivedAt,
    clock,
    ...(submittedAtClaimed !== undefined && { submittedAtClaimed }),
    ...(form !== undefined && { form }),
    person: personIn(find, organisation.country),
    organisation,
    ...(message !== undefined && { message }),
    kind,
    campaign: campaignIn(fields, find),
    consent: [...consent, ...consentIn(fields.filter(({ means }) => means === undefined))],
    answers: fields.filter(({ aside }) => !aside).map(answerOf),
    test,
    ...(appointment !== undefined && { appointment }),
  }
}

const answerOf = ({ key, label, value }: Field): CanonicalSubmission['answers'][number] => ({
  key,
  ...(label !== undefined && { label }),
  value,
})

type Find = <Value>(meaning: Meaning, read: (value: string) => Value | undefined) => Value | undefined

/** The first value that certainly is what its field's name (or label) says. */
function finderIn(fields: readonly Field[]): Find {
  const byMeaning = new Map<Meaning, string[]>()
  for (const { key, label, value, means } of fields) {
    const meaning = means ?? meaningOf(key) ?? meaningOf(label ?? '')
    if (meaning && meaning !== 'answer') byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), ...value])
  }
  return (meaning, read) => {
    for (const value of byMeaning.get(meaning) ?? []) {
      const found = read(value)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Without what isn't known. Object.entries forgets which key had which type; the filter drops only `undefined`. */
const known = <Value extends object>(
  values: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }

function personIn(find: Find, country: string | undefined): CanonicalSubmission['person'] {
  const given = find('given', lineIn)
  const family = find('family', lineIn)
  return known({
    name: find('name', lineIn) ?? joined(given, family),
    given,
    family,
    email: find('email', emailIn),
    phone: find('phone', (value) => dialled(phoneIn(value), country)),
    title: find('title', lineIn),
  })
}

/** Chinese, Japanese and Korean names begin with the family. */
function joined(given: string | undefined, family: string | undefined): string | undefined {
  if (given === undefined || family === undefined) return given ?? family
  const eastern = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(family)
  return eastern ? `${family} ${given}` : `${given} ${family}`
}

function organisationIn(find: Find): CanonicalSubmission['organisation'] {
  const min = find('employeesMin', wholeIn)
  return known({
    name: find('company', lineIn),
    site: find('site', siteIn),
    employees:
      min === undefined ? find('employees', employeesIn) : band(min, find('employeesMax', wholeIn) ?? null),
    country: find('country', countryIn),
  })
}

const wholeIn = (value: string): number | undefined => (/^\d{1,8}$/.test(value) ? Number(value) : undefined)

const utmNames = [
  'source',
  'medium',
  'campaign',
  'term',
  'content',
  'id',
  'source_platform',
  'creative_format',
] as const

function campaignIn(fields: readonly Field[], find: Find): CanonicalSubmission['campaign'] {
  const page = find('page', pageIn)
  const query = new URLSearchParams(page === undefined ? '' : new URL(page).search)
  const sent = utmIn(fields)
  const utm = Object.fromEntries(
    utmNames.flatMap((name) => {
      const value = lineIn(sent.get(name) ?? query.get(`utm_${name}`) ?? '')
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return known({
    utm: Object.keys(utm).length > 0 ? utm : undefined,
    referrer: find('referrer', pageIn),
    page,
    clickId: find('clickId', clickIdIn),
  })
}

function utmIn(fields: readonly Field[]): ReadonlyMap<string, string> {
  const sent = new Map<string, string>()
  for (const { key, label, value } of fields) {
    const name = utmOf(key) ?? utmOf(label ?? '')
    const said = name !== undefined && !sent.has(name) ? value.find(textIn) : undefined
    if (name !== undefined && said !== undefined) sent.set(name, said)
  }
  return sent
}

/** `utm_source`, `UTM-Source`, `utmSource`, `campaign.utm.source`. */
const utmOf = remembered((key): string | undefined => {
  const plain = key
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/^campaignutm/, 'utm')
  return utmNames.find((name) => plain === `utm${name.replaceAll('_', '')}`)
})

const clickIdIn = (value: string): string | undefined =>
  /^[\w.-]{1,500}$/.test(value.trim()) ? value.trim() : undefined
