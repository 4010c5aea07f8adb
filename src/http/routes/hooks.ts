import type { FastifyRequest } from 'fastify'
import { providerNamed, type Provider } from '#domain/form/provider.ts'
import { takeDelivery, type Taken } from '#app/deliveries.ts'
import { countRefused } from '#app/refusals.ts'
import type { OpenHook } from '#app/hooks.ts'
import { hookLimit } from '../limits.ts'
import { problemOf } from '../problems.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'

/** Other firms' forms: what they send is known by the address, and signed where its maker signs. */
export const postHook = route({
  path: 'POST /hooks/:provider/:key',
  who: 'anyone',
  says: 'Keeps what the form of another firm sends; its signature is checked over the bytes as they came.',
  limit: hookLimit,
  tooLarge: async ({ params, served }) => {
    const door = providerNamed(params.provider)
    const hook = door && (await served.hooks.byKey(door, params.key))
    const form = hook && (await served.openForm(hook.form))
    if (!door || !form) return
    const at = await served.parts.clock.now()
    await countRefused(served.refusals, {
      workspace: form.workspace,
      form: form.id,
      door,
      reason: 'body_too_large',
      at,
    })
  },
  handle: async ({ params, served, request }) => {
    const provider = providerNamed(params.provider)
    return asTheyExpect(provider, async () => {
      const hook = await hookOr404(served, provider, params.key)
      return answerTo(await deliver(served, hook, { request }))
    })
  },
})

/** What a provider asks before it sends anything. */
export const getHook = route({
  path: 'GET /hooks/:provider/:key',
  who: 'anyone',
  says: 'Answers the challenge with which a provider makes sure that the address is ours.',
  limit: hookLimit,
  handle: async ({ params, served, request }) => {
    const hook = await hookOr404(served, providerNamed(params.provider), params.key)
    const query = new URL(request.url, 'http://ours.invalid').searchParams
    const greeted = served.greet(hook.hook.provider, new Map(query), hook.secrets)
    if (!greeted) throw new Refused('handshake_refused')
    return { status: 200, body: greeted.body, headers: { 'content-type': greeted.contentType } }
  },
})

async function hookOr404(served: Served, provider: Provider | undefined, key: string): Promise<OpenHook> {
  const hook = provider && (await served.hooks.byKey(provider, key))
  if (!hook) throw new Refused('no_such_hook')
  return hook
}

/** Takes a delivery in; what can't be taken is thrown, with its remedy. */
export async function deliver(
  served: Served,
  hook: OpenHook,
  { request, contentType }: { request: FastifyRequest; contentType?: string },
): Promise<Exclude<Taken, { outcome: 'refused' | 'no_form' }>> {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const headers = new Map(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')] as const],
    ),
  )
  if (contentType !== undefined) headers.set('content-type', contentType)
  const delivered = { bytes, headers, address: request.ip }
  const taken = await takeDelivery(served, hook, delivered).catch((error: unknown) => {
    throw error instanceof Error && error.constructor.name === 'FateUnknown'
      ? new Refused('fate_unknown')
      : error
  })
  if (taken.outcome === 'no_form') throw new Refused('no_such_hook')
  if (taken.outcome === 'refused') throw new Refused(taken.refusal.code, { errors: taken.refusal.errors })
  if (taken.outcome === 'received') served.wake()
  return taken
}

function answerTo(taken: Exclude<Taken, { outcome: 'refused' | 'no_form' }>): Answer {
  if (taken.outcome === 'notified') return { status: 200, body: { notified: taken.leads } }
  return {
    status: 200,
    body: taken.received.body,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  }
}

/** Google shows the `message` of a refusal to whoever sets up the form, and sends nothing again that was refused with it. */
async function asTheyExpect(provider: Provider | undefined, answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    if (provider !== 'google_ads' || !(error instanceof Refused)) throw error
    const problem = problemOf(error.code, error)
    return { status: problem.status, body: { message: `${problem.title} ${problem.next}`, ...problem } }
  }
}
