/** The languages in which a form's fixed texts can be said. */
export const languages = ['en', 'de', 'fr', 'es'] as const
export type Language = (typeof languages)[number]

/** How a field is filled in: a line, several lines, an address, a number, a choice of some, files. */
export const fieldTypes = ['line', 'lines', 'email', 'phone', 'web', 'choice', 'file'] as const
export type FieldType = (typeof fieldTypes)[number]

export type SheetField = {
  /** Under which it arrives: `email`, `company_size`. */
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly required: boolean
  readonly hint?: string | undefined
  readonly choices?: readonly string[] | undefined
}

/** Files need a way of sending that other answers don't. */
export const asksFiles = ({ fields }: { readonly fields: readonly Pick<SheetField, 'type'>[] }): boolean =>
  fields.some(({ type }) => type === 'file')

export const consentPurposes = ['contact', 'marketing'] as const
/** A box that starts unticked; its words are kept with the answer. */
export type ConsentLine = {
  readonly purpose: (typeof consentPurposes)[number]
  readonly text: string
  readonly required: boolean
}

/** What a form asks, and in which words. */
export type Sheet = {
  readonly language: Language
  readonly title: string
  readonly intro?: string | undefined
  readonly button: string
  readonly fields: readonly SheetField[]
  readonly consent?: ConsentLine | undefined
  /** The sites whose pages may send it by script; without any, every site may. */
  readonly sites?: readonly string[] | undefined
}

/** Names under which our own pages send what is nobody's answer. */
export const OWN_FIELD = /^_handraise_/
/** Makes sending twice harmless; a field that people don't see; how many milliseconds it took to fill in. */
export const KEY_FIELD = '_handraise_key'
export const TRAP_FIELD = '_handraise_url'
export const TOOK_FIELD = '_handraise_ms'
/** The result of the work that the sender's machine was given. */
export const PROOF_FIELD = '_handraise_proof'
/** Who passed the form's address on: a signed word, by which they are known. */
export const REFERRAL_FIELD = '_handraise_ref'

/** The name under which a consent line arrives, by which intake knows its purpose. */
export const consentName = ({ purpose }: ConsentLine): string =>
  purpose === 'marketing' ? 'newsletter' : 'consent'

/** What a browser may fill in by itself. */
const fills: Readonly<Record<string, string>> = {
  name: 'name',
  first_name: 'given-name',
  last_name: 'family-name',
  email: 'email',
  work_email: 'email',
  company: 'organization',
  job_title: 'organization-title',
  phone: 'tel',
  website: 'url',
  country: 'country-name',
}
export const fillFor = ({ name }: Pick<SheetField, 'name'>): string | undefined => fills[name]

/** What a field of the sheet was called to the person who filled it in; undefined for what the sheet doesn't ask. */
export function labelIn({ fields, consent }: Sheet, name: string): string | undefined {
  if (consent && name === consentName(consent)) return consent.text
  return fields.find((field) => field.name === name)?.label
}

/** Whether a page from this origin may send the form by script. */
export const maySendFrom = ({ sites = [] }: Pick<Sheet, 'sites'>, origin: string): boolean =>
  sites.length === 0 || sites.includes(origin)

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** Whether two sheets ask the same in the same words. */
export const sameSheet = (a: Sheet, b: Sheet): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
