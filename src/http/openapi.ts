import { z } from 'zod'
import { ProblemDocument } from '#contract/problem-document.ts'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** What the routes say of themselves, as OpenAPI 3.1: made from the very schemas that they parse with. */
export function openApiOf(routes: readonly Route[], { version }: { version: string }): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const [method = 'GET', url = '/'] = route.path.split(' ')
    const path = url.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(route, url) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Handraise',
      version,
      description: 'Takes every inbound sales inquiry from the form to a clear outcome.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemDocument, 'output') },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'handraise.session_token' },
      },
    },
  }
}

function operationOf({ says, who, body, query, answer }: Route, url: string): Json {
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const parameters = [...inPath, ...(query ? parametersOf(query) : [])]
  return {
    summary: says,
    'x-who': who,
    ...(who !== 'anyone' && { security: [{ key: [] }, { session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: jsonOf(schemaOf(body, 'input')) } }),
    responses: {
      '2XX': { description: 'Done.', ...(answer && { content: jsonOf(schemaOf(answer, 'output')) }) },
      default: {
        description: 'What went wrong, and what to do next.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const jsonOf = (schema: Json) => ({ 'application/json': { schema } })

function parametersOf(query: z.ZodType): readonly Json[] {
  const { properties, required } = schemaOf(query, 'input')
  const must = Array.isArray(required) ? required : []
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: must.includes(name), schema },
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}
