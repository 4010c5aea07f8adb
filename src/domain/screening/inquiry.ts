/** What screening looks at: what the person said of themselves, and what they want. */
export type Inquiry = {
  readonly formKind: string
  readonly name: string
  readonly email: string
  readonly company: string
  readonly message: string
}

/** What others found out about it. What isn't known is absent, and what is absent holds nothing back. */
export type ScreeningFacts = {
  /** A field that people can't see was filled in. */
  readonly honeypot?: boolean
  /** From showing the form to sending it. */
  readonly filledInMs?: number
  /** `off` where the door takes none, as for webhooks. */
  readonly proof?: 'valid' | 'absent' | 'replayed' | 'off'
  readonly address?: {
    readonly disposable?: boolean
    /** The domain has nowhere to deliver mail to. A look-up that failed is not that. */
    readonly undeliverable?: boolean
    /** Anybody may have an address there: no firm is known by it. */
    readonly personal?: boolean
    /** The domain as it was probably meant. */
    readonly meant?: string
  }
  /** How many other submissions of late said the same words, with another name or to another form. */
  readonly sameText?: number
  /** How many submissions came from the same network in the last minutes. */
  readonly sameNetwork?: number
  /** Somebody released this sender, domain or phrase before, and said so. */
  readonly trusted?: string
}

/** The roads that people come by; each has its own answer. */
export const roads = [
  'buyer',
  'support',
  'partner',
  'job seeker',
  'supplier',
  'student',
  'press',
  'on behalf',
] as const
export type Road = (typeof roads)[number]
/** The kinds of junk. */
export const junkKinds = ['pitch', 'spam', 'gibberish', 'fake'] as const
export type JunkKind = (typeof junkKinds)[number]
export type InquiryClass = Road | JunkKind
