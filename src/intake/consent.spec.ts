import { describe, expect, test } from 'vitest'
import { consentOfBox } from './consent.ts'
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

  test('names the way by which somebody may be reached, where that is certain', () => {
    const answers = {
      email_consent: 'yes',
      'Einwilligung Telefon': 'ja',
      phoneOptIn: 'false',
      consent_email_or_phone: 'on',
      email_marketing_consent: 'on',
      email_privacy_agreement: 'yes',
    }
    expect(from(answers).consent).toEqual([
      { purpose: 'mail', text: 'email_consent', given: true },
      { purpose: 'call', text: 'Einwilligung Telefon', given: true },
      { purpose: 'call', text: 'phoneOptIn', given: false },
      { purpose: 'contact', text: 'consent_email_or_phone', given: true },
      { purpose: 'marketing', text: 'email_marketing_consent', given: true },
      { purpose: 'privacy', text: 'email_privacy_agreement', given: true },
    ])
  })

  test('of a box is for the way that its sentence names, with the words as they stood there', () => {
    const box = (sentence: string) =>
      consentOfBox({ sentence, question: sentence, ticked: 'yes' }).map(({ purpose }) => purpose)
    expect(box('I agree to be contacted by e-mail.')).toEqual(['mail'])
    expect(box('Ich stimme zu, telefonisch kontaktiert zu werden.')).toEqual(['call'])
    expect(box('You may contact me by phone or by e-mail, I agree.')).toEqual(['contact'])
    expect(box('I agree to the privacy policy, and to be told of changes by e-mail.')).toEqual(['privacy'])
    expect(box('I want to receive your newsletter by e-mail.')).toEqual(['marketing'])
    const sentence = 'Yes, please call me. I agree.'
    expect(consentOfBox({ sentence, question: sentence, ticked: 'on' })).toEqual([
      { purpose: 'call', text: sentence, given: true },
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
