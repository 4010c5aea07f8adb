/**
 * What a playbook may speak of. A fact that isn't known is absent, never null or empty: conditions on it are then
 * *unknown*, which is neither true nor false. No personal facts: what a condition saw is kept with the lead for ever.
 */
export type Facts = {
  readonly form?: { readonly kind?: string; readonly name?: string }
  readonly source?: { readonly name?: string; readonly kind?: string }
  readonly email?: { readonly domain?: string; readonly personal?: boolean; readonly disposable?: boolean }
  readonly company?: { readonly name?: string; readonly employees?: number | Band }
  readonly country?: string
  readonly language?: string
  readonly campaign?: { readonly source?: string; readonly medium?: string; readonly name?: string }
  readonly message?: { readonly words?: number }
  readonly account?: { readonly known?: boolean; readonly relationship?: string }
  readonly prospect?: { readonly returning?: boolean }
  readonly consent?: { readonly mail?: boolean }
  readonly answers?: Readonly<Record<string, string>>
}

/** A size known only as a range, such as "51-200". Without `max` it is open at the top, such as "1000+". */
export type Band = { readonly min: number; readonly max?: number }

export type FactType = 'text' | 'number' | 'truth' | 'answers'
export type FactDeclaration = {
  readonly type: FactType
  readonly says: string
  /** Where only these words occur, comparing with any other is a mistake. */
  readonly words?: readonly string[]
  /** A form that every value has, with a name for it. */
  readonly form?: WordForm
}

export type WordForm = {
  readonly called: string
  readonly fits: (word: string) => boolean
  /** What was probably meant by a word that doesn't fit. */
  readonly mend: (word: string) => string | undefined
}

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
  'form.kind': { type: 'text', says: 'What the form is for.', words: formKinds },
  'form.name': { type: 'text', says: 'The name the form was given.' },
  'source.name': { type: 'text', says: 'Where the inquiry came from, by name.' },
  'source.kind': { type: 'text', says: 'A form, a webhook, mail, an import.' },
  'email.domain': { type: 'text', says: 'What follows the @ in the address.' },
  'email.personal': { type: 'truth', says: 'The address is at a free mail provider.' },
  'email.disposable': { type: 'truth', says: 'The address is at a throw-away provider.' },
  'company.name': { type: 'text', says: 'The organisation, as it was given.' },
  'company.employees': { type: 'number', says: 'How many people work there; often only a range is known.' },
  country: { type: 'text', says: 'The country of the organisation.', form: countryCode },
  language: { type: 'text', says: 'The language the person wrote in.', form: languageCode },
  'campaign.source': { type: 'text', says: 'utm_source.' },
  'campaign.medium': { type: 'text', says: 'utm_medium.' },
  'campaign.name': { type: 'text', says: 'utm_campaign.' },
  'message.words': { type: 'number', says: 'How many words the person wrote.' },
  'account.known': { type: 'truth', says: 'We have dealt with this organisation before.' },
  'account.relationship': { type: 'text', says: 'What the organisation is to us, such as "customer".' },
  'prospect.returning': { type: 'truth', says: 'The person has asked before.' },
  'consent.mail': { type: 'truth', says: 'The person allowed us to send mail.' },
  answers: { type: 'answers', says: 'The other answers of the form, by their key.' },
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
