import { describe, expect, test } from 'vitest'
import { from } from './spec/submitted.ts'

describe('consent', () => {
  test('is what was certainly given or refused', () => {
    expect(
      from({ newsletter: 'on', gdpr: 'no', marketing_consent: ['0', '1'], consent: 'I agree to be called.' })
        .consent,
    ).toEqual([
      { purpose: 'marketing', text: 'newsletter', given: true },
      { purpose: 'privacy', text: 'gdpr', given: false },
      { purpose: 'marketing', text: 'marketing_consent', given: true },
      { purpose: 'contact', text: 'I agree to be called.', given: true },
    ])
  })

  test('in doubt is none, and stays an answer', () => {
    const submission = from({
      consent: 'Please do not call',
      privacy: 'maybe',
      opt_in: 'I agree, but never call',
    })
    expect(submission.consent).toEqual([])
    expect(submission.answers).toHaveLength(3)
  })

  test('is not read into other fields that are ticked', () => {
    expect(from({ terms_of_payment_known: 'no idea', interested: 'yes', average: 'yes' }).consent).toEqual([])
  })
})
