import { presetFor } from '#domain/form/preset.ts'
import { languages, type Language } from '#domain/form/sheet.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { buyerPage } from '../buyer.ts'
import type { BuyerAct, BuyerPage } from '../buyer-page.ts'
import { buyerStates } from '../buyer-words/words.ts'
import { answers, nurtureWords } from '#domain/nurture/words.ts'
import { appointmentPage, choosePage, type AppointmentSeen } from '../appointment.ts'
import { formPage } from '../form.ts'
import { nurtureDonePage, nurturePage } from '../nurture.ts'
import { problemPage } from '../problem.ts'
import { thankYouPage } from '../thank-you.ts'
import { unsubscribedPage, unsubscribePage } from '../unsubscribe.ts'

const by = '2026-03-02T09:15:00.000Z'
const zone = 'Europe/London'
const statusUrl = 'https://ask.acme.example/r/token'

/** All that may be said while a request is open. */
const open: readonly BuyerAct[] = [
  ...(['not-heard', 'call', 'readiness', 'later', 'reach', 'correct', 'withdraw', 'data'] as const),
]
const ended: readonly BuyerAct[] = ['rate', 'data']

export const buyer = (over: Partial<BuyerPage> = {}): string =>
  buyerPage({
    firmName: 'Acme Pumps',
    token: 'token',
    language: 'en',
    state: 'waiting',
    who: { first: 'Ana', role: 'who looks after new customers' },
    by,
    zone,
    acts: new Set(open),
    sent: {
      at: '2026-03-02T09:00:00.000Z',
      message: 'Do you sell pumps?',
      mail: 'k…@buyer.example',
      phone: '… 42',
    },
    reach: { ways: ['mail', 'call'], wished: ['mail'], part: 'mornings' },
    proof: 'mail',
    ...over,
  })

const appointmentStates: readonly AppointmentSeen['state'][] = [
  ...(['ahead', 'over', 'cancelled', 'missed', 'gone'] as const),
]
const times = (words: string, language: Language) => ({
  ...{ firmName: words, language, address: '/a/token', self: '/a/token' },
  times: {
    free: ['2026-03-03T09:00:00.000Z', '2026-03-03T09:30:00.000Z', '2026-03-04T09:00:00.000Z'],
    zone,
  },
})
const seen = (words: string, state: AppointmentSeen['state']): AppointmentSeen => ({
  ...{ state, who: words, start: by, zone, minutes: 30, place: 'video', where: words, revision: 1 },
  answered: state === 'missed' ? 'missed by us' : null,
})

/** Every page a buyer can meet, with somebody's words in each place where words can come in. */
export const everyPage = (words: string): Readonly<Record<string, string>> => ({
  'thank-you': thankYouPage({ firmName: words, next: { what: words, by }, statusUrl, zone }),
  ...Object.fromEntries(
    buyerStates.map((state) => [
      state,
      buyer({
        firmName: words,
        state,
        who: { first: words, role: words },
        outcomeWords: words,
        token: words,
        until: by,
        sent: { at: by, message: words, mail: words, phone: words },
        ...(state === 'forgotten' && { acts: new Set(), sent: undefined }),
        ...((state === 'resolved' || state === 'withdrawn') && {
          acts: new Set(ended),
          again: { form: statusUrl, passOn: `${statusUrl}?ref=token` },
        }),
      }),
    ]),
  ),
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`waiting-${language}`, buyer({ firmName: words, language, who: { first: words, role: words } })],
      [`late-${language}`, buyer({ firmName: words, language, late: true, who: { first: words } })],
    ]),
  ),
  ...Object.fromEntries(
    answers.flatMap((first) =>
      languages.map((language) => [
        `nurture-${first}-${language}`,
        nurturePage({ firmName: words, token: words, words: nurtureWords(language), first, noDay: true }),
      ]),
    ),
  ),
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`unsubscribe-${language}`, unsubscribePage({ firmName: words, language, token: words })],
      [`unsubscribed-${language}`, unsubscribedPage({ firmName: words, language })],
      [`times-${language}`, choosePage(times(words, language), words)],
      ...appointmentStates.map((state): [string, string] => [
        `appointment-${state}-${language}`,
        appointmentPage({ ...times(words, language), note: 'agreed' }, seen(words, state)),
      ]),
    ]),
  ),
  'no-times': choosePage({ ...times(words, 'en'), times: { free: [], zone }, note: 'taken' }, undefined),
  'done-nurture': nurtureDonePage({ firmName: words, words: nurtureWords('en'), done: 'nothing' }),
  done: buyer({ firmName: words, done: 'call', proof: 'number', sent: undefined, reach: undefined }),
  mistaken: buyer({ firmName: words, problem: 'who', readiness: 'comparing' }),
  late: buyer({ firmName: words, late: true, who: undefined, saidAskedAgain: true }),
  problem: problemPage({
    firmName: words,
    problem: {
      code: 'field_too_long',
      title: words,
      next: words,
      errors: [{ field: words, problem: words }],
    },
    typed: [
      { key: words, value: [words, `${words}\n`] },
      { key: 'utm_source', value: [words] },
      { key: 'other', label: words, value: [words] },
    ],
    action: '/f/1',
  }),
  ...Object.fromEntries(
    languages.map((language) => [
      `problem-${language}`,
      problemPage({
        ...{ firmName: words, language, action: '/f/1' },
        problem: {
          code: 'field_too_long',
          title: words,
          next: words,
          errors: [{ field: 'message', problem: words }],
        },
        typed: [{ key: 'message', label: words, value: [words] }],
      }),
    ]),
  ),
  lost: problemPage({ firmName: words, problem: { code: 'not_found', title: words, next: words } }),
  unnamed: problemPage({ firmName: words, problem: { code: 'unheard_of', title: words, next: words } }),
  ...Object.fromEntries(
    formKinds.map((kind) => [
      `form-${kind}`,
      formPage({
        firmName: words,
        sheet: {
          ...presetFor(kind),
          intro: words,
          consent: { purpose: 'contact', text: words, required: true },
        },
        action: '/f/1',
        hidden: { key: words },
        typed: [
          { key: 'name', value: [words] },
          { key: 'message', value: [words] },
        ],
      }),
    ]),
  ),
})
