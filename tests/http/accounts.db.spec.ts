import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished } from 'vitest'
import { Me, MemberAdded, Members, Outbox } from '#contract/workspace.ts'
import { appOn, askingAs, cookieFrom, PASSWORD, test, URL_OF_APP, type App } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'
import { memberIn, worldOf } from './world.ts'

const json = { 'content-type': 'application/json' }
const post = (app: App, url: string, body: object, headers: Record<string, string> = {}) =>
  app.server.inject({ method: 'POST', url, headers: { ...json, ...headers }, payload: JSON.stringify(body) })
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  cookieFrom([answer.headers['set-cookie'] ?? []].flat().map(String))
const signIn = (app: App, email: string, password: string, origin = URL_OF_APP) =>
  post(app, '/api/auth/sign-in/email', { email, password }, { origin })

describe('set-up', () => {
  const about = { workspace: 'Acme', name: 'Ana Alvarez', email: 'ana@acme.example', password: PASSWORD }

  test('with the code makes the first workspace and signs its admin in, once', async ({ app }) => {
    expect((await app.server.inject('/api/v1/setup')).json()).toEqual({ needed: true })
    const wrong = await post(app, '/api/v1/setup', { ...about, code: 'wrong' })
    expect(wrong.json()).toMatchObject({ status: 403, code: 'setup_code_wrong' })
    const strange = await post(app, '/api/v1/setup', { ...about, code: 'ß'.repeat(app.code.length) })
    expect(strange.json()).toMatchObject({ status: 403, code: 'setup_code_wrong' })
    const made = await post(app, '/api/v1/setup', { ...about, code: app.code })
    expect(made.statusCode).toBe(201)
    const me = Me.parse((await askingAs(app.server, { cookie: cookieOf(made) }).get('/api/v1/me')).json())
    expect(me).toMatchObject({ member: { name: 'Ana Alvarez' }, workspace: { name: 'Acme' }, mail: 'outbox' })
    expect(String(made.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/i)
    const second = await post(app, '/api/v1/setup', { ...about, code: app.code })
    expect(second.json()).toMatchObject({ status: 409, code: 'setup_done' })
    expect((await app.server.inject('/api/v1/setup')).json()).toEqual({ needed: false })
  })
})

describe('signing in', () => {
  test('takes the right password, from our own pages only', async ({ app }) => {
    const { firm } = await worldOf(app, 'Acme')
    const { email } = firm.admin
    expect((await signIn(app, email, PASSWORD)).statusCode).toBe(200)
    expect((await signIn(app, email, 'something else')).json()).toMatchObject({ code: 'not_signed_in' })
    expect((await signIn(app, 'nobody@acme.example', PASSWORD)).json()).toMatchObject({
      code: 'not_signed_in',
    })
    expect((await signIn(app, email, PASSWORD, 'https://evil.example')).json()).toMatchObject({
      code: 'not_allowed',
    })
  })

  test('compares with what can not be guessed from a copy of the tables', async () => {
    const database = await freshDatabase()
    const app = await appOn(database, { passwords: 'as always' })
    onTestFinished(async () => {
      await app.close()
      await dropDatabase(database)
    })
    const { admin } = await app.found('Acme', 'ana@acme.example')
    expect((await signIn(app, admin.email, PASSWORD)).statusCode).toBe(200)
    expect((await signIn(app, admin.email, `${PASSWORD}!`)).json()).toMatchObject({ code: 'not_signed_in' })
    const { rows } = await app.wired.pool.query('select password from auth.account')
    // A salt of its own, and what scrypt made of it.
    expect(rows).toEqual([{ password: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{128}$/) }])
  })

  test('and out ends the session', async ({ app }) => {
    const { firm, me } = await worldOf(app, 'Acme')
    expect((await me.get('/api/auth/get-session')).json()).toMatchObject({
      user: { email: firm.admin.email },
    })
    expect((await me.post('/api/auth/sign-out', {})).statusCode).toBe(200)
    expect((await me.get('/api/v1/me')).json()).toMatchObject({ code: 'not_signed_in' })
  })

  test('nothing else of better-auth is open', async ({ app }) => {
    const { me } = await worldOf(app, 'Acme')
    for (const path of ['sign-up/email', 'update-user', 'delete-user', 'change-password', 'forget-password'])
      expect((await me.post(`/api/auth/${path}`, {})).statusCode).toBe(404)
    expect((await me.get('/api/auth/list-sessions')).statusCode).toBe(404)
  })
})

describe('an invitation', () => {
  const invite = async (app: App, email = 'cleo@acme.example') => {
    const world = await worldOf(app, 'Acme')
    const id = randomUUID()
    const added = await world.me.post('/api/v1/members', { id, email, name: 'Cleo', roles: ['qualifier'] })
    const token = MemberAdded.parse(added.json()).invitation.split('/').at(-1) ?? ''
    return { ...world, id, url: `/api/v1/invitations/${token}` }
  }

  test('says whose it is, is joined once, and waits in the outbox where there is no mail server', async ({
    app,
  }) => {
    const { url, me, id } = await invite(app)
    const outbox = Outbox.parse((await me.get('/api/v1/outbox')).json())
    expect(outbox.items).toContainEqual(
      expect.objectContaining({ purpose: 'invitation', to: 'cleo@acme.example', state: 'queued' }),
    )
    const state = await app.server.inject(url)
    expect(state.json()).toEqual({ workspace: 'Acme', email: 'cleo@acme.example', name: 'Cleo' })
    const joined = await post(app, `${url}/acceptance`, { name: 'Cleo Chen', password: 'a new password' })
    expect(joined.statusCode).toBe(201)
    const cleo = askingAs(app.server, { cookie: cookieOf(joined) })
    expect(Me.parse((await cleo.get('/api/v1/me')).json()).member).toMatchObject({ id, name: 'Cleo Chen' })
    for (const again of [
      await app.server.inject(url),
      await post(app, `${url}/acceptance`, { name: 'X', password: PASSWORD }),
    ])
      expect(again.json()).toMatchObject({ status: 410, code: 'invitation_invalid' })
  })

  test('is only for admins to read in the outbox: its link opens the role it gives', async ({ app }) => {
    const { me } = await invite(app)
    const eve = await memberIn(app, me, { email: 'eve@acme.example', roles: ['manager'] })
    const textsFor = async (asking: typeof me) =>
      Outbox.parse((await asking.get('/api/v1/outbox')).json())
        .items.filter(({ to }) => to === 'cleo@acme.example')
        .map(({ text }) => text)
    expect(await textsFor(me)).toEqual([expect.stringContaining('/join/')])
    expect(await textsFor(askingAs(app.server, eve))).toEqual([null])
  })

  test('never lets anybody set the password of somebody who is here already', async ({ app }) => {
    const gil = await app.found('Globex', 'gil@globex.example')
    const { url } = await invite(app, gil.admin.email)
    const stolen = await post(app, `${url}/acceptance`, { name: 'Gil', password: 'a new password' })
    expect(stolen.json()).toMatchObject({ code: 'bad_request', errors: [{ field: 'password' }] })
    expect(stolen.headers['set-cookie']).toBeUndefined()
    expect((await signIn(app, gil.admin.email, PASSWORD)).statusCode).toBe(200)
    expect((await signIn(app, gil.admin.email, 'a new password')).statusCode).toBe(401)

    const joined = await post(app, `${url}/acceptance`, { name: 'Gil', password: PASSWORD })
    expect(joined.statusCode).toBe(201)
    const me = Me.parse((await askingAs(app.server, { cookie: cookieOf(joined) }).get('/api/v1/me')).json())
    expect(me.workspaces.map(({ name }) => name).toSorted()).toEqual(['Acme', 'Globex'])
  })

  test('of somebody who was sent away opens nothing', async ({ app }) => {
    const { url, me, id } = await invite(app)
    expect((await me.post(`/api/v1/members/${id}/deactivation`)).statusCode).toBe(200)
    expect((await app.server.inject(url)).json()).toMatchObject({ code: 'invitation_invalid' })
  })

  test('made twice for one address is refused, sent twice is one', async ({ app }) => {
    const { me } = await worldOf(app, 'Acme')
    const body = { id: randomUUID(), email: 'cleo@acme.example', name: 'Cleo', roles: ['qualifier'] }
    expect((await me.post('/api/v1/members', body)).statusCode).toBe(201)
    expect((await me.post('/api/v1/members', body)).statusCode).toBe(200)
    const other = await me.post('/api/v1/members', { ...body, id: randomUUID(), email: 'CLEO@acme.example' })
    expect(other.json()).toMatchObject({ status: 409, code: 'email_taken' })
  })

  test('into a team that is not there adds nobody', async ({ app }) => {
    const { me } = await worldOf(app, 'Acme')
    const body = { id: randomUUID(), email: 'cleo@acme.example', name: 'Cleo', roles: ['qualifier'] }
    const answer = await me.post('/api/v1/members', { ...body, teams: [randomUUID()] })
    expect(answer.json()).toMatchObject({ code: 'no_such_team' })
    const { items } = Members.parse((await me.get('/api/v1/members')).json())
    expect(items.map(({ email }) => email)).not.toContain(body.email)
  })
})

describe('a member who leaves', () => {
  test('is refused where the firm needs them, and the button says why', async ({ app }) => {
    const { me, firm } = await worldOf(app, 'Acme')
    const answer = await me.post(`/api/v1/members/${firm.admin.id}/deactivation`)
    expect(answer.json()).toMatchObject({ status: 409, code: 'last_admin' })
    const { items } = Members.parse((await me.get('/api/v1/members')).json())
    expect(items.find(({ id }) => id === firm.admin.id)?.can).toEqual({
      deactivate: { allowed: false, because: 'This is the last admin.' },
      changeRoles: { allowed: true },
      reactivate: { allowed: false, because: 'This member still works here.' },
      erase: { allowed: false, because: 'This member still works here.' },
    })
  })

  test('can be forgotten then, with their password, and is nobody afterwards', async ({ app }) => {
    const { me } = await worldOf(app, 'Acme')
    const eve = await memberIn(app, me, { email: 'eve@acme.example', roles: ['manager'], name: 'Eve Ek' })
    const erase = () => me.post(`/api/v1/members/${eve.id}/erasure`)
    expect((await erase()).json()).toMatchObject({ status: 409, code: 'member_active' })
    await me.post(`/api/v1/members/${eve.id}/deactivation`)
    expect((await erase()).json()).toMatchObject({ name: 'A former member', email: '', active: false })
    expect((await erase()).statusCode).toBe(200)
    expect(await app.wired.accounts.find('eve@acme.example')).toBeUndefined()
    expect(JSON.stringify((await me.get('/api/v1/outbox')).json())).not.toMatch(/eve@acme|Eve Ek/)
    expect((await me.post(`/api/v1/members/${eve.id}/reactivation`)).json()).toMatchObject({
      code: 'member_erased',
    })
  })

  test('has their leads offered to others at once', async ({ app }) => {
    const { me, ids } = await worldOf(app, 'Acme')
    const eve = await memberIn(app, me, { email: 'eve@acme.example', roles: ['manager'], name: 'Eve Ek' })
    await askingAs(app.server, eve).post(`/api/v1/leads/${ids.lead}/acceptances`, { id: randomUUID() })
    expect((await me.get(`/api/v1/leads/${ids.lead}`)).json().lead.owner).toMatchObject({ name: 'Eve Ek' })
    await me.post(`/api/v1/members/${eve.id}/deactivation`)
    expect((await me.get(`/api/v1/leads/${ids.lead}`)).json().lead).toMatchObject({ owner: null })
  })
})
