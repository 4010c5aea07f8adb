import { ProblemDocument } from '#contract/problem-document.ts'
import { Refused, unreachable, unreadable } from './refused.ts'

const API = '/api/v1'

/** The half of a zod schema that reading an answer needs. */
export type Reads<T> = {
  readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: unknown }
}

type Asking = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** The one place where answers are read: what comes back is what the schema says, or a Refused. */
export async function ask<T>(answer: Reads<T>, path: string, asking: Asking = {}): Promise<T> {
  const response = await send(API + path, asking)
  const read = answer.safeParse(await bodyOf(response))
  if (read.success) return read.data
  console.error(`The answer of ${path} is not what the contract says.`, read.error)
  throw new Refused(unreadable)
}

/** Bytes as they are. */
export async function put(path: string, bytes: Blob): Promise<void> {
  const response = await reached(() =>
    fetch(API + path, {
      ...{ method: 'PUT', body: bytes, credentials: 'same-origin' },
      headers: { 'content-type': 'application/octet-stream', accept: 'application/problem+json' },
    }),
  )
  if (!response.ok) await refuse(response)
}

/** For answers without a body, or whose body says nothing new. */
export async function tell(path: string, asking: Asking): Promise<void> {
  await send(API + path, asking)
}

/** Signing in and out is better-auth's; its problems are put in our words. */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  const response = await fetchOrRefuse('/api/auth/sign-in/email', { method: 'POST', body: credentials })
  if (response.ok) return
  const problem = ProblemDocument.safeParse(await bodyOf(response).catch(() => undefined))
  if (problem.success) throw new Refused(problem.data)
  throw new Refused(
    response.status === 429
      ? {
          ...notSignedIn,
          code: 'rate_limited',
          title: 'That was a little too often.',
          next: 'Wait a minute and try again.',
        }
      : response.status >= 500
        ? { ...unreachable, title: 'Handraise is not ready.', next: 'Try again in a moment.' }
        : notSignedIn,
  )
}

export async function signOut(): Promise<void> {
  await fetchOrRefuse('/api/auth/sign-out', { method: 'POST', body: {} })
}

const notSignedIn: ProblemDocument = {
  type: 'about:blank',
  status: 401,
  code: 'not_signed_in',
  title: 'That address and password do not belong together.',
  next: 'Try again, or ask an admin for a new invitation.',
}

async function send(path: string, asking: Asking): Promise<Response> {
  const response = await fetchOrRefuse(path, asking)
  if (response.ok) return response
  return refuse(response)
}

async function refuse(response: Response): Promise<never> {
  const problem = ProblemDocument.safeParse(await bodyOf(response))
  throw new Refused(problem.success ? problem.data : { ...unreadable, status: response.status })
}

async function reached(going: () => Promise<Response>): Promise<Response> {
  try {
    return await going()
  } catch {
    throw new Refused(unreachable)
  }
}

async function fetchOrRefuse(path: string, { method = 'GET', body, signal }: Asking): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Refused(unreachable)
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return response.status === 204 ? undefined : await response.json()
  } catch (error) {
    // Words that are no JSON are one thing, a line that broke off in the middle of them another.
    throw new Refused(error instanceof SyntaxError ? { ...unreadable, status: response.status } : unreachable)
  }
}
