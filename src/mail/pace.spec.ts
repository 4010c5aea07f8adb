import { expect, test } from 'vitest'
import { paced } from './pace.ts'
import { mail } from './spec/mailer.contract.ts'

/** A mailer and a clock that stands still but where somebody waits. */
function office() {
  let time = 0
  const sent: number[] = []
  const mailer = {
    send: async () => {
      sent.push(time)
      return { sent: '<1@x>' }
    },
    close: async () => {},
  }
  const wait = async (ms: number) => void (time += ms)
  return { sent, mailer, wait, now: () => time, pass: (ms: number) => (time += ms) }
}

test('a few mails leave at once, then each waits for its turn', async () => {
  const { sent, mailer, wait, now, pass } = office()
  const slow = paced(mailer, { perMinute: 12, now, wait })
  for (let each = 0; each < 5; each++) await slow.send(mail())
  expect(sent).toEqual([0, 0, 5_000, 10_000, 15_000])
  pass(600_000)
  for (let each = 0; each < 3; each++) await slow.send(mail())
  expect(sent.slice(5)).toEqual([615_000, 615_000, 620_000])
})

test('in no minute does more leave than the account takes and what may leave at once', async () => {
  const { sent, mailer, wait, now } = office()
  const slow = paced(mailer, { perMinute: 60, now, wait })
  for (let each = 0; each < 200; each++) await slow.send(mail())
  for (const [index, at] of sent.entries())
    expect(sent.slice(index).filter((other) => other < at + 60_000).length).toBeLessThanOrEqual(70)
})

test('what waits when we stop is to be tried later', async () => {
  const { mailer } = office()
  const slow = paced(mailer, { perMinute: 1 })
  await slow.send(mail())
  const waiting = slow.send(mail())
  await slow.close()
  expect(await waiting).toEqual({ failed: 'try_later', detail: 'stopping' })
})
