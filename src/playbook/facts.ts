import { seniorities } from '#domain/text/seniority.ts'
import { outcomes } from '#domain/lead/resolution.ts'
import { stages } from '#domain/lead/trace.ts'

/**
 * What a playbook may speak of. A fact that isn't known is absent, never null or empty: conditions on it are then
 * *unknown*, which is neither true nor false. No personal facts: what a condition saw is kept with the lead for ever.
 */
export type Facts = Known<{
  form: Known<{ kind: string; name: string }>
  source: Known<{ name: string; kind: string }>
  email: Known<{ domain: string; personal: boolean; disposable: boolean }>
  company: Known<{ name: string; employees: number | Band; region: string; postcode: string }>
  country: string
  language: string
  campaign: Known<{ source: string; medium: string; name: string }>
  message: Known<{ words: number; class: string }>
  account: Known<{
    known: boolean
    relationship: string
    owned: boolean
    leads: number
    fields: Readonly<Record<string, string>>
  }>
  prospect: Known<{ returning: boolean; referred: boolean; seniority: string; readiness: string }>
  consent: Known<{ mail: boolean; call: boolean }>
  history: Known<{ leads: number; outcome: string; days: number; touches: number }>
  signals: Readonly<Record<string, boolean>>
  answers: Readonly<Record<string, string>>
}>

/** As far as it is known. */
type Known<Things> = { readonly [Name in keyof Things]?: Things[Name] | undefined }

/** A size known only as a range, such as "51-200". Without `max` it is open at the top, such as "1000+". */
export type Band = { readonly min: number; readonly max?: number | undefined }

export type FactType = 'text' | 'number' | 'truth' | 'answers'
export type FactDeclaration = {
  readonly type: FactType
  readonly says: string
  readonly read: (facts: Facts) => unknown
  /** Where only these words occur, comparing with any other is a mistake. */
  readonly words?: readonly string[]
  /** A number that is never less, is never a fraction, or of which often only a band is known. */
  readonly least?: number
  readonly whole?: boolean
  readonly bands?: boolean
  /** A form that every value has, with a name for it. */
  readonly form?: WordForm
}

export type WordForm = {
  readonly called: string
  readonly fits: (word: string) => boolean
  /** What was probably meant by a word that doesn't fit. */
  readonly mend: (word: string) => string | undefined
}

/** What screening tells apart; each has its own road and its own answer. */
export const messageClasses = [
  'buyer',
  'support',
  'partner',
  'job seeker',
  'supplier',
  'student',
  'press',
  'for somebody else',
] as const

export const formKinds: readonly string[] = [
  'contact',
  'demo',
  'pricing',
  'callback',
  'download',
  'webinar',
  'newsletter',
  'trial',
]

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The code in force: "UK" is taken to mean "GB". */
const canonicalCountry = (word: string): string | undefined =>
  /^[a-z]{2}$/i.test(word) ? new Intl.Locale(`und-${word}`).region : undefined

const countryCode: WordForm = {
  called: 'a country code of two capital letters, such as "GB"',
  fits: (word) => canonicalCountry(word) === word && countryNames.of(word) !== undefined,
  mend: canonicalCountry,
}

const languageCode: WordForm = {
  called: 'a language code, such as "en"',
  fits: (word) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(word),
  mend: (word) => word.toLowerCase(),
}

export const declaredFacts: Readonly<Record<string, FactDeclaration>> = {
  'form.kind': {
    read: (facts) => facts.form?.kind,
    type: 'text',
    says: 'What the form is for.',
    words: formKinds,
  },
  'form.name': { read: (facts) => facts.form?.name, type: 'text', says: 'The name the form was given.' },
  'source.name': {
    read: (facts) => facts.source?.name,
    type: 'text',
    says: 'Where the inquiry came from, by name.',
  },
  'source.kind': {
    read: (facts) => facts.source?.kind,
    type: 'text',
    says: 'A form, a webhook, mail, an import.',
  },
  'email.domain': {
    read: (facts) => facts.email?.domain,
    type: 'text',
    says: 'What follows the @ in the address.',
  },
  'email.personal': {
    read: (facts) => facts.email?.personal,
    type: 'truth',
    says: 'The address is at a free mail provider.',
  },
  'email.disposable': {
    read: (facts) => facts.email?.disposable,
    type: 'truth',
    says: 'The address is at a throw-away provider.',
  },
  'company.name': {
    read: (facts) => facts.company?.name,
    type: 'text',
    says: 'The organisation, as it was given.',
  },
  'company.employees': {
    read: (facts) => facts.company?.employees,
    type: 'number',
    least: 0,
    whole: true,
    bands: true,
    says: 'How many people work there; often only a range is known.',
  },
  'company.region': {
    read: (facts) => facts.company?.region,
    type: 'text',
    says: 'The region, such as "DE-BY".',
  },
  'company.postcode': {
    read: (facts) => facts.company?.postcode,
    type: 'text',
    says: 'The postcode, as it was given.',
  },
  country: {
    read: (facts) => facts.country,
    type: 'text',
    says: 'The country of the organisation.',
    form: countryCode,
  },
  language: {
    read: (facts) => facts.language,
    type: 'text',
    says: 'The language of the form they filled in.',
    form: languageCode,
  },
  'campaign.source': { read: (facts) => facts.campaign?.source, type: 'text', says: 'utm_source.' },
  'campaign.medium': { read: (facts) => facts.campaign?.medium, type: 'text', says: 'utm_medium.' },
  'campaign.name': { read: (facts) => facts.campaign?.name, type: 'text', says: 'utm_campaign.' },
  'message.words': {
    read: (facts) => facts.message?.words,
    type: 'number',
    least: 0,
    whole: true,
    says: 'How many words the person wrote.',
  },
  'message.class': {
    read: (facts) => facts.message?.class,
    type: 'text',
    says: 'What kind of writer screening takes them for.',
    words: messageClasses,
  },
  'account.known': {
    read: (facts) => facts.account?.known,
    type: 'truth',
    says: 'We have dealt with this organisation before.',
  },
  'account.relationship': {
    read: (facts) => facts.account?.relationship,
    type: 'text',
    says: 'What the organisation is to us, such as "customer".',
  },
  'account.owned': {
    read: (facts) => facts.account?.owned,
    type: 'truth',
    says: 'Somebody here owns this account.',
  },
  'account.leads': {
    read: (facts) => facts.account?.leads,
    type: 'number',
    least: 0,
    whole: true,
    says: 'How many leads of this organisation are open.',
  },
  'prospect.returning': {
    read: (facts) => facts.prospect?.returning,
    type: 'truth',
    says: 'The person has asked before.',
  },
  'prospect.referred': {
    read: (facts) => facts.prospect?.referred,
    type: 'truth',
    says: 'Somebody passed us on to them.',
  },
  'prospect.seniority': {
    read: (facts) => facts.prospect?.seniority,
    type: 'text',
    says: 'How senior the person is, by their title.',
    words: seniorities,
  },
  'prospect.readiness': {
    read: (facts) => facts.prospect?.readiness,
    type: 'text',
    says: 'Where the buyer said they are.',
    words: stages,
  },
  'consent.mail': {
    read: (facts) => facts.consent?.mail,
    type: 'truth',
    says: 'The person allowed us to send mail.',
  },
  'consent.call': {
    read: (facts) => facts.consent?.call,
    type: 'truth',
    says: 'The person allowed us to call.',
  },
  'history.leads': {
    read: (facts) => facts.history?.leads,
    type: 'number',
    least: 0,
    whole: true,
    says: 'How many leads of this person there were before.',
  },
  'history.outcome': {
    read: (facts) => facts.history?.outcome,
    type: 'text',
    says: 'How the last one ended.',
    words: outcomes,
  },
  'history.days': {
    read: (facts) => facts.history?.days,
    type: 'number',
    least: 0,
    whole: true,
    says: 'How many days ago the last one ended.',
  },
  'history.touches': {
    read: (facts) => facts.history?.touches,
    type: 'number',
    least: 0,
    whole: true,
    says: 'How many touches there have been with this person.',
  },
  answers: {
    read: (facts) => facts.answers,
    type: 'answers',
    says: 'The other answers of the form, by their key.',
  },
}

/** What each kind of form asks for; a playbook's `intents` may say otherwise. */
export const defaultIntents: Readonly<Record<string, string>> = {
  contact: 'to talk',
  demo: 'to talk',
  pricing: 'to talk',
  callback: 'to talk',
  trial: 'a trial',
  download: 'to read',
  webinar: 'to read',
  newsletter: 'to read',
}

export const knownIntents: readonly string[] = [
  'to talk',
  'a trial',
  'to read',
  'support',
  'a job',
  'to sell us something',
]
