import { createSocket } from 'node:dgram'
import { describe, expect, test } from 'vitest'
import { mailExchange, systemResolve, type Resolve } from './mail-exchange.ts'

const failed = (code: string) => Object.assign(new Error(code), { code })
const nothing = () => Promise.reject(failed('ENOTFOUND'))
const mx = (exchange: string) => () => Promise.resolve([{ exchange }])
const isCommon = (domain: string) => domain === 'gmail.com'

async function reached(resolve: Partial<Resolve>, domain = 'acme.com') {
  const exchange = mailExchange({ mx: nothing, host: nothing, ...resolve }, { isCommon })
  await exchange.look([domain])
  return exchange.known(domain)
}

describe('whether mail can be delivered', () => {
  test('is yes where there is an exchange, or a host that takes mail itself', async () => {
    expect(await reached({ mx: mx('mail.acme.com') })).toBe('yes')
    expect(await reached({ host: () => Promise.resolve(['192.0.2.7']) })).toBe('yes')
  })

  test('is no where there is neither, or the domain says itself that it takes none', async () => {
    expect(await reached({})).toBe('no')
    expect(await reached({ mx: mx('') })).toBe('no')
  })

  test('is unknown where the name service fails, whatever fails', async () => {
    for (const code of ['ESERVFAIL', 'ETIMEOUT', 'ECONNREFUSED']) {
      expect(await reached({ mx: () => Promise.reject(failed(code)) })).toBe('unknown')
      expect(await reached({ host: () => Promise.reject(failed(code)) })).toBe('unknown')
    }
  })

  test('is not asked of great providers, of names for examples, and of what is no name', async () => {
    const asked: string[] = []
    const resolve: Resolve = {
      mx: (domain) => nothing().finally(() => asked.push(domain)),
      host: nothing,
    }
    const exchange = mailExchange(resolve, { isCommon })
    await exchange.look(['gmail.com', 'acme.example', 'localhost', 'no name', '', '.com', 'a..com'])
    expect(asked).toEqual([])
    expect(exchange.known('gmail.com')).toBe('yes')
    expect(exchange.known('acme.example')).toBe('unknown')
  })

  test('is asked once while it is remembered', async () => {
    let [now, times] = [0, 0]
    const resolve: Resolve = {
      mx: async () => {
        times++
        return [{ exchange: 'mail.acme.com' }]
      },
      host: nothing,
    }
    const exchange = mailExchange(resolve, { isCommon, now: () => now })
    await exchange.look(['acme.com'])
    await exchange.look(['acme.com'])
    expect(times).toBe(1)
    now = 24 * 60 * 60_000
    expect(exchange.known('acme.com')).toBeUndefined()
  })

  test('is unknown when the answer does not come in time; then nobody is kept waiting for a while', async () => {
    let answer: (found: readonly { exchange: string }[]) => void = () => undefined
    const resolve: Resolve = { mx: () => new Promise((resolved) => (answer = resolved)), host: nothing }
    const exchange = mailExchange(resolve, { isCommon, now: () => 0, patienceMs: 1 })
    await exchange.look(['slow.com'])
    expect(exchange.known('slow.com')).toBe('unknown')
    expect(exchange.known('another.com')).toBe('unknown')
    answer([{ exchange: 'mail.slow.com' }])
    await expect.poll(() => exchange.known('slow.com')).toBe('yes')
  })
})

describe('a real name server', () => {
  test('is asked, and its "there is no such name" is told from its failing', async () => {
    const server = createSocket('udp4')
    // The same question back, with the flags of an answer and the code of what went wrong: 3, no such name; 2, failure.
    server.on('message', (message, { port, address }) => {
      const question = Buffer.from(message)
      question.writeUInt16BE(question.includes(Buffer.from('gone')) ? 0x81_83 : 0x81_82, 2)
      server.send(question, port, address)
    })
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
    try {
      const exchange = mailExchange(systemResolve([`127.0.0.1:${server.address().port}`]), { isCommon })
      await exchange.look(['gone.com', 'broken.com'])
      expect([exchange.known('gone.com'), exchange.known('broken.com')]).toEqual(['no', 'unknown'])
    } finally {
      server.close()
    }
  })
})
