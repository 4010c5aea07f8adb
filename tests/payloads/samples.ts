import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Provider } from '#domain/form/provider.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

const folder = new URL('./', import.meta.url)
const file = (path: string): Buffer => readFileSync(new URL(path, folder))

type Answer = {
  readonly key: string
  readonly keyAlso?: readonly string[]
  readonly label?: string
  readonly value: readonly string[]
  readonly valueAlso?: readonly (readonly string[])[]
  readonly parts?: readonly string[]
  readonly optional?: boolean
}
/** One sample, with what a careful human reads out of its bytes. */
export type Sample = {
  readonly outcome: string
  readonly provider?: string
  readonly providerId?: string
  readonly form?: { readonly id?: string; readonly name?: string }
  readonly submittedAtClaimed?: string
  readonly person?: Readonly<Record<string, string>>
  readonly organisation?: Readonly<Record<string, string>>
  readonly message?: string
  readonly campaign?: { readonly utm?: Readonly<Record<string, string>>; readonly clickId?: string }
  readonly consent?: readonly { readonly text: string; readonly given: boolean }[]
  readonly test?: boolean
  readonly answers?: readonly Answer[]
  readonly accept?: Readonly<Record<string, readonly (string | null)[]>>
  readonly clock?: {
    readonly claimSigned: boolean
    readonly judge?: boolean
    readonly sourceFrom?: string
    readonly sourceUntil?: string
  }
  readonly wire?: {
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly bytes: number
    readonly sha256: string
    readonly text?: string
  }
  readonly signature?: {
    readonly secret?: string
    readonly headers: Readonly<Record<string, string>>
    readonly headersAlso?: readonly Readonly<Record<string, string>>[]
    readonly now?: string
    readonly compact?: { readonly headers: Readonly<Record<string, string>>; readonly sha256: string }
  }
  readonly tampered?: {
    readonly replace?: readonly [string, string]
    readonly header?: string
    readonly on: readonly ('http' | 'cli')[]
  }
  readonly instead?: Readonly<Record<string, unknown>>
}

// A copy of what was gathered and judged by hand; its own texts say how it is to be read.
export const samples: Readonly<Record<string, Sample>> = JSON.parse(file('expected.json').toString())

export const sampleOf = (path: string): Sample => {
  const sample = samples[path]
  if (!sample) throw new Error(`There is no sample ${path}.`)
  return sample
}

/** Those that are sent somewhere. */
export const sent: readonly string[] = Object.keys(samples).filter((path) => samples[path]?.wire)

/** Which door a sample is for. */
export const doorOf = (path: string): Provider => (path.split('/')[0] ?? '') as Provider

/** The bytes as they go over the wire, and no others. */
export function bytesOf(path: string): Buffer {
  const { wire } = sampleOf(path)
  if (!wire) throw new Error(`${path} is not sent.`)
  const bytes = wireBytes(path, wire.text)
  if (hash('sha256', bytes) !== wire.sha256) throw new Error(`${path} is not what was gathered.`)
  return bytes
}

function wireBytes(path: string, text: string | undefined): Buffer {
  if (text !== undefined) return Buffer.from(text)
  if (path === 'salesforce_web2lead/form.html') return file('salesforce_web2lead/web2lead_body.txt')
  const bytes = file(path)
  return path.startsWith('jotform/') ? Buffer.from(bytes.toString().replaceAll('\n', '\r\n')) : bytes
}

export const headersOf = (path: string, more: Readonly<Record<string, string>> = {}) => {
  const { wire, signature } = sampleOf(path)
  return Object.fromEntries(
    Object.entries({ ...wire?.headers, ...signature?.headers, ...more }).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  )
}

/** Bytes and headers with the one change that must be noticed. */
export function tamperedOf(path: string): { bytes: Buffer; headers: Readonly<Record<string, string>> } {
  const { tampered, signature } = sampleOf(path)
  const [from, to] = tampered?.replace ?? ['', '']
  const bytes = from === '' ? bytesOf(path) : Buffer.from(bytesOf(path).toString().replace(from, to))
  const [name = ''] = Object.keys(signature?.headers ?? {})
  return {
    bytes,
    headers: headersOf(path, tampered?.header === undefined ? {} : { [name]: tampered.header }),
  }
}

/** Everything in which a submission differs from what its sample says; nothing where they agree. */
export function differences(found: CanonicalSubmission, sample: Sample): readonly string[] {
  return [
    ...valuesIn(found, sample).flatMap(([path, mine, theirs]) =>
      agree(path, mine, [theirs, ...(sample.accept?.[path] ?? [])]) ? [] : [`${path}: ${mine} for ${theirs}`],
    ),
    ...consentsIn(found, sample),
    ...answersMissing(found, sample.answers ?? []),
    ...answersInvented(found, sample.answers ?? []),
  ]
}

type Value = readonly [path: string, mine: string | null, theirs: string | null]

function valuesIn(found: CanonicalSubmission, sample: Sample): readonly Value[] {
  const { person, organisation, campaign } = found
  const value = (path: string, mine: string | null | undefined, theirs: string | null | undefined): Value => [
    path,
    mine ?? null,
    theirs ?? null,
  ]
  return [
    value('provider', plain(found.provider), sample.provider && plain(sample.provider)),
    value('providerId', found.providerId, sample.providerId),
    value('form.id', found.form?.id, sample.form?.id),
    value('form.name', found.form?.name, sample.form?.name),
    value('submittedAtClaimed', found.submittedAtClaimed, instant(sample.submittedAtClaimed)),
    ...(['name', 'given', 'family', 'email', 'phone', 'title'] as const).map((name) =>
      value(`person.${name}`, person[name], sample.person?.[name]),
    ),
    ...(['name', 'site', 'country'] as const).map((name) =>
      value(`organisation.${name}`, organisation[name], sample.organisation?.[name]),
    ),
    value('organisation.employees', organisation.employees && JSON.stringify(organisation.employees), null),
    value('message', found.message, sample.message),
    value('campaign.utm', JSON.stringify(campaign.utm ?? {}), JSON.stringify(sample.campaign?.utm ?? {})),
    value('campaign.clickId', campaign.clickId, sample.campaign?.clickId),
    value('campaign.page', campaign.page, null),
    value('test', String(found.test), String(sample.test ?? false)),
  ]
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const digits = (phone: string): string => phone.replaceAll(/[^+\d]/g, '')
const instant = (at: string | undefined): string | undefined => at && new Date(at).toISOString()

const agree = (path: string, mine: string | null, allowed: readonly (string | null)[]): boolean =>
  path === 'person.phone'
    ? allowed.map((phone) => phone && digits(phone)).includes(mine && digits(mine))
    : allowed.includes(mine)

function consentsIn(found: CanonicalSubmission, sample: Sample): readonly string[] {
  const mine = found.consent.map(({ text, given }) => ({ text, given }))
  const theirs = sample.consent ?? []
  return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [`consent: ${JSON.stringify(mine)}`]
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function answersMissing(found: CanonicalSubmission, expected: readonly Answer[]): readonly string[] {
  return expected.flatMap(({ key, keyAlso = [], label, value, valueAlso = [], parts, optional }) => {
    const answer = found.answers.find((each) => [key, ...keyAlso].includes(each.key))
    if (!answer) return optional ? [] : [`no answer ${key}`]
    if (optional) return []
    if (label !== undefined && answer.label !== undefined && answer.label !== label)
      return [`label of ${key}: ${answer.label}`]
    const text = answer.value.join(' ')
    const fits = [value, ...valueAlso].some((each) => same(each, answer.value))
    return fits || parts?.every((part) => text.includes(part)) ? [] : [`value of ${key}: ${text}`]
  })
}

function answersInvented(found: CanonicalSubmission, expected: readonly Answer[]): readonly string[] {
  const known = new Set(expected.flatMap(({ key, keyAlso = [] }) => [key, ...keyAlso]))
  return found.answers.flatMap(({ key }) => (known.has(key) ? [] : [`invented ${key}`]))
}
