import { Challenge, PublicForm } from '#contract/form.ts'
import { consentName, fillFor } from '#domain/form/sheet.ts'
import { wordsIn } from '#domain/form/words/words.ts'
import type { OpenForm } from '#app/receive.ts'
import { apiLimit } from '../limits.ts'
import { route } from '../route.ts'
import { formOr404 } from './submissions.ts'

/** A change of the form is on every page that has it after a minute; a server that is away for a day is not noticed there. */
const CACHED = 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400'

export const getPublicForm = route({
  path: 'GET /api/v1/forms/:form',
  who: 'anyone',
  says: 'What anybody may know of a form: what it asks, and in which words.',
  answer: PublicForm,
  crossOrigin: true,
  handle: async ({ served, params }) => {
    const form = await formOr404(served, params.form)
    return {
      status: 200,
      body: publicForm(form, served.url),
      headers: { 'cache-control': CACHED },
    }
  },
})

export const getChallenge = route({
  path: 'GET /api/v1/forms/:form/challenge',
  who: 'anyone',
  says: 'Work for the machine of whoever fills in this form. Sent with the form it shows that no mere program sent it.',
  answer: Challenge,
  crossOrigin: true,
  limit: apiLimit,
  handle: async ({ served, params }) => {
    const { id: form } = await formOr404(served, params.form)
    const at = await served.parts.clock.now()
    const body = await served.proofOfWork.challengeFor({ form, at })
    return { status: 200, body, headers: { 'cache-control': 'no-store' } }
  },
})

function publicForm({ id, firm, kind, sheet }: OpenForm, url: string): PublicForm {
  const { fields, consent, language, title, intro, button } = sheet
  return {
    ...{ id, firm, kind, language, title, button },
    ...(intro !== undefined && { intro }),
    fields: fields.map(({ name, label, type, required, hint, choices }) => {
      const fill = fillFor({ name })
      return {
        ...{ name, label, type, required },
        ...(hint !== undefined && { hint }),
        ...(choices && { choices: [...choices] }),
        ...(fill !== undefined && { fill }),
      }
    }),
    ...(consent && {
      consent: { name: consentName(consent), text: consent.text, required: consent.required },
    }),
    texts: { ...wordsIn[language].fixed },
    page: `${url}/f/${id}`,
  }
}
