import { z } from 'zod'
import { openApiOf } from '../openapi.ts'
import { referencePage, type Described } from '../pages/reference.ts'
import { pagesHeaders } from '../pages/style.ts'
import { route, type Route } from '../route.ts'

export const openapi = route({
  path: 'GET /api/v1/openapi.json',
  who: 'anyone',
  says: 'Every route with its schemas, as OpenAPI.',
  handle: async ({ served, host }) => ({
    status: 200,
    body: openApiOf(host.routes, { version: served.version }),
  }),
})

export const docs = route({
  path: 'GET /docs',
  who: 'anyone',
  says: 'The same to be read.',
  handle: async ({ served, host }) => ({
    status: 200,
    body: referencePage(host.routes.map(describe), served.version),
    headers: pagesHeaders,
  }),
})

const who: Readonly<Record<Route['who'], string>> = {
  anyone: 'anyone',
  reader: 'members, and keys that may read',
  writer: 'members, and keys that may write',
  member: 'members',
  author: 'marketing, managers, and keys that may write',
  manager: 'managers, and keys that may write',
  admin: 'admins, and keys that may write',
}

function describe({ path: address, says, who: whom, body, answer }: Route): Described {
  const [method = 'GET', path = '/'] = address.split(' ')
  const shown = (schema: z.ZodType | undefined, io: 'input' | 'output') =>
    schema && JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), undefined, 2)
  return { method, path, says, who: who[whom], body: shown(body, 'input'), answer: shown(answer, 'output') }
}
