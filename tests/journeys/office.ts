import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { comeIn } from './doing.ts'
import { openWorld, type World } from './world.ts'

/** Long enough for a slow machine; a spec that passes never waits for it. */
export const patiently = { timeout: 90_000 }

type Hired = { readonly name: string; readonly email: string; readonly role: string; readonly team?: string }

export type Office = {
  readonly world: World
  /** Invites somebody and lets them in: what they see from then on. */
  readonly hire: (hired: Hired) => Promise<Page>
  readonly read: <Document>(path: string) => Promise<Document>
  /** Somebody fills in the form; the answer is their lead. */
  readonly ask: (name: string) => Promise<string>
  /** Something that has no command of its own, said with the key of whoever founded the firm. */
  readonly put: (path: string, body: object) => Promise<void>
}

/** A firm whose founder is Ana, with a form and a key to ask the server by. */
export async function openOffice(): Promise<Office> {
  const world = await openWorld()
  const { key } = await world.given<{ key: string }>(
    'correct horse battery',
    ...['setup', '--workspace', 'Acme Pumps', '--admin', 'ana@acme.example', '--password-stdin'],
  )
  const { endpoint } = await world.run<{ endpoint: string }>('form', 'add', 'Contact', '--kind', 'contact')
  const authorization = `Bearer ${key}`
  const read: Office['read'] = async <Document>(path: string) => {
    const answer = await fetch(`${world.url}/api/v1/${path}`, { headers: { authorization } })
    // The contract says what comes; the specs of the routes hold it to that.
    return (await answer.json()) as Document
  }
  const headers = { 'content-type': 'application/json' }
  return {
    ...{ world, read },
    hire: async ({ name, email, role, team }) => {
      const { invitation } = await world.run<{ invitation: string }>(
        ...['member', 'add', email, '--name', name, '--role', role],
        ...(team === undefined ? [] : ['--team', team]),
      )
      const page = await world.member()
      await comeIn(page, invitation)
      return page
    },
    ask: async (name) => {
      const body = JSON.stringify({
        name,
        email: addressOf(name),
        message: 'We need two pumps before December.',
      })
      expect((await fetch(endpoint, { method: 'POST', body, headers })).status).toBe(201)
      type Leads = { readonly items: readonly { id: string; prospect: { name: string } }[] }
      const found = async () =>
        (await read<Leads>('leads')).items.find(({ prospect }) => prospect.name === name)?.id
      await expect.poll(found, patiently).toBeDefined()
      return (await found()) ?? ''
    },
    put: async (path, body) => {
      const asked = { method: 'PUT', body: JSON.stringify(body), headers: { ...headers, authorization } }
      expect((await fetch(`${world.url}/api/v1/${path}`, asked)).status).toBe(200)
    },
  }
}

/** What somebody of that name writes from. */
export const addressOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@initech.example`
