import type { FastifyReply, FastifyRequest } from 'fastify'
import { labelIn, type Sheet } from '#domain/form/sheet.ts'
import type { OpenForm } from '#app/receive.ts'
import { languageAsked } from './accept-language.ts'
import { problemPage } from './pages/problem.ts'
import { pagesHeaders } from './pages/style.ts'
import { problemOf } from './problems.ts'
import type { Refused } from './route.ts'
import type { Served } from './served.ts'

/** A buyer reads a page; a script that says it wants JSON gets the problem as JSON. */
export const wantsPage = ({ routeOptions, headers }: FastifyRequest): boolean =>
  routeOptions.config.page === true &&
  (/html/.test(headers.accept ?? '') || !/json/.test(headers.accept ?? ''))

/** What went wrong on a page for buyers, with everything they typed still there. */
export async function sendProblemPage(
  served: Served,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  refused: Refused,
): Promise<void> {
  const problem = problemOf(refused.code, refused)
  const { params } = request
  const form = typeof params === 'object' && params !== null && 'form' in params ? String(params.form) : ''
  const found = form === '' || refused.code === 'no_such_form' ? undefined : await formOf(served, form)
  await reply
    .code(problem.status)
    .headers(pagesHeaders)
    .send(
      problemPage({
        firmName: found?.firm ?? '',
        problem,
        ...(found && {
          typed: typedIn(served, request, found.sheet),
          action: `/f/${form}`,
        }),
        language: found?.sheet.language ?? languageAsked(request.headers['accept-language']) ?? 'en',
      }),
    )
}

const formOf = (served: Served, form: string): Promise<OpenForm | undefined> =>
  served.openForm(form).catch(() => undefined)

/** What was typed, under the labels that were read. */
function typedIn(served: Served, { body, headers }: FastifyRequest, sheet: Sheet) {
  if (!Buffer.isBuffer(body)) return []
  const { fields = [] } = served.readBody(body, headers['content-type'])
  return fields.map((field) => {
    const label = labelIn(sheet, field.key)
    return label === undefined ? field : { ...field, label }
  })
}
