import type { FastifyReply, FastifyRequest } from 'fastify'
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
  const found = form === '' || refused.code === 'no_such_form' ? undefined : await firmOf(served, form)
  await reply
    .code(problem.status)
    .headers(pagesHeaders)
    .send(
      problemPage({
        firmName: found ?? '',
        problem,
        ...(found !== undefined && { typed: typedIn(served, request), action: `/f/${form}` }),
      }),
    )
}

const firmOf = (served: Served, form: string): Promise<string | undefined> =>
  served.openForm(form).then(
    (found) => found?.firm,
    () => undefined,
  )

function typedIn(served: Served, { body, headers }: FastifyRequest) {
  if (!Buffer.isBuffer(body)) return []
  return served.readBody(body, headers['content-type']).fields ?? []
}
