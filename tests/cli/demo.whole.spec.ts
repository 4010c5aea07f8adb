import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LeadDetail, LeadPage, Queue } from '#contract/lead.ts'
import { Appointments } from '#contract/appointment.ts'
import { Handoffs, Precedents } from '#contract/handoff.ts'
import { Management } from '#contract/neglect.ts'
import { Books } from '#contract/proof.ts'
import { bare, BIN, handraise, ownFolder } from '../handraise.ts'

type Open = {
  readonly url: string
  readonly password: string
  readonly accounts: readonly { readonly email: string; readonly roles: readonly string[] }[]
}

describe('the demo', () => {
  let settings: Record<string, string> = {}
  let open: Open
  let stop: () => Promise<unknown>
  let remove: () => Promise<void>
  const asked = async (...args: string[]) =>
    JSON.parse((await handraise([...args, '--json'], settings)).stdout) as unknown

  beforeAll(async () => {
    const own = await ownFolder()
    remove = own.remove
    await mkdir(own.folder, { recursive: true })
    settings = { HANDRAISE_DATA: join(own.folder, 'data') }
    const env = bare({ ...settings, HANDRAISE_PORT: '0', SMTP_URL: 'smtp://127.0.0.1:9' })
    const child = spawn(process.execPath, [BIN, 'demo', '--json'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    stop = async () => {
      child.kill('SIGTERM')
      return once(child, 'exit')
    }
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    open = JSON.parse(line)
  })
  afterAll(async () => {
    await stop()
    await remove()
  })

  test('opens with eight people of every role, who can sign in', async () => {
    const { url, accounts, password } = open
    expect(accounts.length).toBe(8)
    expect(new Set(accounts.flatMap(({ roles }) => roles)).size).toBe(5)
    for (const { email } of accounts.slice(0, 2)) {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ email, password }),
      })
      expect([email, answer.status]).toEqual([email, 200])
    }
  })

  test('is full: leads in every state, from two weeks', async () => {
    const { items, asOf } = Queue.parse(await asked('lead', 'list'))
    expect(items.length).toBeGreaterThan(90)
    const states = new Set(
      items.map(({ status, commitment, owner }) => {
        if (!commitment) return status
        const when = commitment.limit <= asOf ? 'late' : 'in time'
        return `${commitment.kind} ${when} ${owner ? 'accepted' : 'offered'}`
      }),
    )
    expect([...states]).toEqual(
      expect.arrayContaining([
        'resolved',
        'respond late accepted',
        'respond late offered',
        'respond in time offered',
        'outcome in time accepted',
      ]),
    )
    expect(items.some(({ alarm }) => alarm)).toBe(true)
    expect(items.some(({ tries }) => tries > 0)).toBe(true)
    expect(items.some(({ motion }) => motion === 'nurture')).toBe(true)
  })

  test('has something to show on every page: hand-offs, appointments, questions, and what is held back', async () => {
    const { url, password } = open
    const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email: 'ana@acme.example', password }),
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const seen = async (path: string): Promise<unknown> =>
      (await fetch(`${url}/api/v1/${path}`, { headers: { cookie } })).json()
    const since = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10)
    const until = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
    const [handoffs, precedents, appointments, management] = [
      Handoffs.parse(await seen('handoffs?list=all')),
      Precedents.parse(await seen('precedents')),
      Appointments.parse(await seen(`appointments?from=${since}&to=${until}`)),
      Management.parse(await seen('management')),
    ]
    expect(new Set(handoffs.items.map(({ state }) => state))).toEqual(
      new Set(['open', 'rejected', 'disputed']),
    )
    expect(new Set(precedents.items.map(({ ruling }) => ruling))).toEqual(new Set(['upheld', 'overturned']))
    expect([...new Set(appointments.items.map(({ status }) => status))]).toEqual(
      expect.arrayContaining(['agreed', 'held', 'missed by us', 'missed by them', 'cancelled']),
    )
    expect(appointments.items.some(({ clash }) => clash !== null)).toBe(true)
    expect(management.questions.length).toBeGreaterThan(0)

    // What comes back to us: a person's words, a machine's, a mail that nobody got, and calls that were seen.
    const { items: leads } = LeadPage.parse(await seen('leads?limit=100'))
    const came = async (name: string) => {
      const found = leads.find(({ prospect }) => prospect.name === name)
      const { events } = LeadDetail.parse(await seen(`leads/${found?.id ?? ''}`))
      return events
        .filter(({ type }) => type === 'MailReceived' || type === 'CallWitnessed' || type === 'CallEnded')
        .map(({ type, data }) => data['class'] ?? data['seconds'] ?? type)
    }
    expect(await came('Tamsin Orrell')).toEqual(['human_reply'])
    expect(await came('Magnus Thorvald')).toEqual(['auto_reply'])
    expect(await came('Percival Dunmore')).toEqual(['bounce'])
    expect(await came('Ffion Maddox')).toEqual(['CallWitnessed', 21, 'CallWitnessed', 556])
  })

  test('is invented: every address is at a domain that can belong to nobody', async () => {
    const { items } = Queue.parse(await asked('lead', 'list'))
    const addresses = items.flatMap(({ prospect }) => prospect.email ?? [])
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  test('went through the doors that real people use: the books balance', async () => {
    const { ok, violations } = Books.parse(await asked('books'))
    expect([ok, violations]).toEqual([true, []])
  })
})
