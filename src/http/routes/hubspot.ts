import { randomUUID } from 'node:crypto'
import { spokenPromise } from '#domain/submission/spoken-promise.ts'
import { html } from '#domain/text/html.ts'
import { isId } from '../ids.ts'
import { apiLimit } from '../limits.ts'
import { problemOf } from '../problems.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'
import { deliver } from './hooks.ts'

/** In HubSpot's place: a form that posts to api.hsforms.com changes only the host. */
export const postHubspot = route({
  path: 'POST /submissions/v3/integration/submit/:portal/:form',
  who: 'anyone',
  says: "Keeps what a page sends to HubSpot's Forms API (v3), and answers as that does. The form is ours by its id, or known by portal and form.",
  limit: apiLimit,
  crossOrigin: true,
  handle: async ({ params, served, request }) => {
    try {
      const hook = await hookOf(served, params)
      if (!hook) throw new Refused('no_such_form')
      const taken = await deliver(served, hook, { request })
      if (taken.outcome !== 'received') throw new Refused('not_a_submission')
      const { zone } = taken.form.loaded
      const words = spokenPromise(taken.received.promised, { zone })
      return answered(200, { inlineMessage: html`<p>Thank you. ${words}</p>`.toString() })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return refusedAsHubspot(error)
    }
  },
})

/** By the names that HubSpot gave portal and form, else by our own id of the form. */
async function hookOf(served: Served, { portal, form }: { portal: string; form: string }) {
  const named = await served.hooks.byName('hubspot', `${portal}/${form}`)
  if (named) return named
  const ours = isId(form) ? await served.openForm(form.toLowerCase()) : undefined
  return ours && served.hooks.one(ours.workspace, ours.id, 'hubspot')
}

/** HubSpot's way to say no. Problems of fields stand in `errors`. */
function refusedAsHubspot(refused: Refused): Answer {
  const { status, title, next, code, errors = [] } = problemOf(refused.code, refused)
  const said = errors.map(({ field, problem }) => ({
    message: `${field === '' ? 'The body' : `The field "${field}"`} ${problem}.`,
    errorType: errorTypes[code] ?? 'INVALID_REQUEST',
  }))
  // HubSpot knows no 422 and no 413: whatever the sender can mend is a 400.
  return answered(status === 422 || status === 413 || status === 415 ? 400 : status, {
    status: 'error',
    message: `${title} ${next}`,
    correlationId: randomUUID(),
    ...(said.length > 0 && { errors: said }),
  })
}

const errorTypes: Readonly<Record<string, string>> = {
  field_too_long: 'INPUT_TOO_LARGE',
  too_many_fields: 'INPUT_TOO_LARGE',
  body_too_large: 'INPUT_TOO_LARGE',
}

const answered = (status: number, body: object): Answer => ({ status, body })
