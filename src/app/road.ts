import { classify } from '#domain/screening/classify.ts'
import type { Inquiry, Road } from '#domain/screening/inquiry.ts'
import { phrases } from '#domain/screening/languages.ts'
import { readInquiry } from '#domain/screening/reading.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

/** The road of somebody's words, where nothing else is known of them. */
export function roadOf(canonical: CanonicalSubmission): Road | undefined {
  return canonical.message === undefined
    ? undefined
    : classify(readInquiry(inquiryOf(canonical), { facts: {}, phrases }))
}

/** A submission as screening reads it. */
export function inquiryOf({ kind, person, organisation, message }: CanonicalSubmission): Inquiry {
  const { name = [person.given, person.family].filter(Boolean).join(' '), email = '' } = person
  return { formKind: kind, name, email, company: organisation.name ?? '', message: message ?? '' }
}
