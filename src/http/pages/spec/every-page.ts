import { presetFor } from '#domain/form/preset.ts'
import { languages } from '#domain/form/sheet.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { buyerPage, type BuyerPage } from '../buyer.ts'
import { buyerStates } from '../buyer-words/words.ts'
import { answers, nurtureWords } from '#domain/nurture/words.ts'
import { formPage } from '../form.ts'
import { nurtureDonePage, nurturePage } from '../nurture.ts'
import { problemPage } from '../problem.ts'
import { thankYouPage } from '../thank-you.ts'

const by = '2026-03-02T09:15:00.000Z'
const zone = 'Europe/London'
const statusUrl = 'https://ask.acme.example/r/token'

export const buyer = (over: Partial<BuyerPage> = {}): string =>
  buyerPage({
    firmName: 'Acme Pumps',
    token: 'token',
    language: 'en',
    state: 'waiting',
    who: { first: 'Ana', role: 'who looks after new customers' },
    by,
    zone,
    canAskAgain: true,
    canWithdraw: true,
    ...over,
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
      ['en', 'de'].map((language) => [
        `nurture-${first}-${language}`,
        nurturePage({ firmName: words, token: words, words: nurtureWords(language), first, noDay: true }),
      ]),
    ),
  ),
  'nurture-done': nurtureDonePage({ firmName: words, words: nurtureWords('en'), done: 'nothing' }),
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
