import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { foundTheFirm, inQueue, panel } from './doing.ts'
import { keepShots, look, openWorld, type World } from './world.ts'

let world: World
let ana: Page

beforeAll(async () => {
  world = await openWorld()
  ana = await world.member()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepShots({ ana })
  expect(world.complaints.splice(0)).toEqual([])
})
afterAll(() => world?.close())

const phone = '+44 20 7946 0001'

test('somebody asks under two names: a member says that they are one, and takes it back', async () => {
  await ana.goto(world.setup)
  await foundTheFirm(ana)
  await ana.getByRole('heading', { name: 'My queue' }).waitFor()
  const { endpoint } = await world.run<{ endpoint: string }>('form', 'add', 'Talk to us', '--kind', 'contact')
  const send = async (fields: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(fields) })
    expect(answer.status).toBe(201)
  }
  await send({
    name: 'Kim Vale',
    email: 'kim.vale@initech.example',
    company: 'Initech',
    phone,
    message: 'Do you sell pumps?',
  })
  await send({ name: 'Robin Marsh', email: 'robin@initech.example', message: 'How many pumps a day?' })
  await send({ name: 'Kim', email: 'kim1987@gmail.com', phone, message: 'It is me again, from home.' })
  for (const name of ['Robin Marsh', 'It is me again']) await inQueue(ana, name).first().waitFor()
  await inQueue(ana, 'Do you sell pumps?').getByRole('link', { name: 'Kim Vale' }).click()

  const proposal = panel(ana, 'Is this the same person?')
  await proposal.getByText('+442079460001 in both').waitFor()
  await proposal.getByText('kim vale here, kim there').waitFor()
  await panel(ana, 'Who else asked from Initech').getByText('Robin Marsh').waitFor()
  await look(ana, 'people-around')
  await proposal.getByRole('button', { name: 'Same person' }).click()
  await ana.getByText('They are one person now.').waitFor()
  const merged = panel(ana, 'The same person')
  await merged.getByText('kim1987@gmail.com').waitFor()
  await merged.getByText('Ana Ruiz said so').waitFor()
  await look(ana, 'people-merged')

  const telephone = await world.onPhone(ana)
  await telephone.goto(ana.url())
  await panel(telephone, 'The same person').getByText('kim1987@gmail.com').waitFor()
  await look(telephone, 'people-merged')
  await telephone.close()

  await send({ name: 'Kim', email: 'kim1987@gmail.com', phone, message: 'Have you seen my first message?' })
  // In the story at once, and beside it a moment later.
  await ana.getByText('Have you seen my first message?').first().waitFor()
  await merged.getByRole('button', { name: 'Undo' }).click()
  await ana.getByText('They are two people again.').waitFor()
  await merged.waitFor({ state: 'detached' })
  await panel(ana, 'Words of somebody else').getByText('kim1987@gmail.com').waitFor()
  expect(await world.run('prospect', 'proposals')).toMatchObject({ items: [] })
})
