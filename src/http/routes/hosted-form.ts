import { KEY_FIELD } from '#domain/form/sheet.ts'
import { formLimit } from '../limits.ts'
import { formPage } from '../pages/form.ts'
import { formHeaders } from '../pages/style.ts'
import { route } from '../route.ts'
import { countTooLarge, formOr404, take } from './submissions.ts'

export const getForm = route({
  path: 'GET /f/:form',
  who: 'anyone',
  says: 'A form to fill in, which needs no script.',
  page: true,
  handle: async ({ served, params, request }) => {
    const form = await formOr404(served, params.form)
    const { firm: firmName, sheet, id } = form
    const hidden = { [KEY_FIELD]: served.parts.newId(), ...campaignIn(request.query) }
    return {
      status: 200,
      body: formPage({ firmName, sheet, action: `/f/${id}`, hidden }),
      headers: formHeaders,
    }
  },
})

export const postForm = route({
  path: 'POST /f/:form',
  who: 'anyone',
  says: 'What a plain HTML form sends. Leads on to a page that thanks, and says what happens next and by when.',
  page: true,
  limit: formLimit,
  files: true,
  tooLarge: ({ params, served }) => countTooLarge(served, params.form, 'html'),
  handle: async ({ served, params, request }) => {
    const form = await formOr404(served, params.form)
    const { submission } = await take(served, { form, provider: 'html', request })
    const token = served.tokens.sign('status', form.workspace, submission)
    return { status: 303, headers: { location: `/thanks/${token}` } }
  },
})

const CAMPAIGN = /^(utm_\w{1,20}|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id)$/
const CAMPAIGN_CHARS_MAX = 200

/** What the page's address says of the campaign is carried along to what is sent. */
const campaignIn = (query: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query ?? {})
      .filter(([name, value]) => CAMPAIGN.test(name) && typeof value === 'string')
      .map(([name, value]) => [name, String(value).slice(0, CAMPAIGN_CHARS_MAX)]),
  )
