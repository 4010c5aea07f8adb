import type { Inquiry, Road } from '#domain/screening/inquiry.ts'
import { phrases } from '#domain/screening/languages.ts'
import { notice } from '#domain/screening/screen.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'

/** The road of somebody's words, where nothing else is known of them. */
export function roadOf(canonical: CanonicalSubmission): Road | undefined {
  return canonical.message === undefined ? undefined : notice(inquiryOf(canonical), { phrases }).road
}

/** A submission as screening reads it. */
export function inquiryOf({ kind, person, organisation, message }: CanonicalSubmission): Inquiry {
  const { name = [person.given, person.family].filter(Boolean).join(' '), email = '' } = person
  return { formKind: kind, name, email, company: organisation.name ?? '', message: message ?? '' }
}
