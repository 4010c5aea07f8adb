import type { Language } from '../form/sheet.ts'
import type { SubmissionReceived } from './submission.ts'

/** The language of the form that they filled in; nobody knows it of what was taken down by hand or brought in from elsewhere. */
export const languageOf = ({
  promised,
  byHand,
  historical,
}: Pick<SubmissionReceived['data'], 'promised' | 'byHand' | 'historical'>): Language | undefined =>
  promised.language ?? (byHand || historical ? undefined : 'en')
