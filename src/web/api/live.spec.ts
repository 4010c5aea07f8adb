import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { follow, type Line } from './live.ts'

/** A browser's line to the server, which the spec opens, breaks and speaks on. */
class FakeSource extends EventTarget {
  static readonly CLOSED = 2
  static all: FakeSource[] = []
  readyState = 0
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    FakeSource.all.push(this)
  }
  open = () => this.dispatchEvent(new Event('open'))
  say = (change: object) => this.dispatchEvent(new MessageEvent('change', { data: JSON.stringify(change) }))
  refuse = () => {
    this.readyState = FakeSource.CLOSED
    this.dispatchEvent(new Event('error'))
  }
  close = () => undefined
}

const answers = [['queue'], ['lead', '1'], ['lead', '2'], ['forms']]
const outOfDate = (queries: QueryClient) =>
  answers.filter((key) => queries.getQueryState(key)?.isInvalidated).map((key) => key.join(' '))

/** A page that has its first answers and begins to follow. */
function page() {
  const queries = new QueryClient()
  for (const key of answers) queries.setQueryData(key, 'the first answer')
  const lines: Line[] = []
  const stop = follow(queries, '700.12', (line) => lines.push(line))
  const source = FakeSource.all.at(-1) ?? new FakeSource('')
  return { queries, lines, source, stop }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeSource)
  FakeSource.all = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the line to the server', () => {
  test('begins where the first answer of the page stood, so that nothing between the two is missed', () => {
    const { source, stop } = page()
    expect(source.url).toBe('/api/v1/stream?after=700.12')
    stop()
  })

  test('asks nothing twice when it opens, and what changed once it is told', () => {
    const { queries, lines, source, stop } = page()
    source.open()
    vi.runOnlyPendingTimers()
    expect([lines, outOfDate(queries)]).toEqual([['live'], []])
    source.say({ kind: 'lead', stream: '1', type: 'LeadAccepted' })
    vi.runOnlyPendingTimers()
    expect(outOfDate(queries)).toEqual(['queue', 'lead 1'])
    stop()
  })

  test('asks for everything again once it is back after a refusal, and not for what was told long ago', () => {
    const { queries, source, stop } = page()
    source.open()
    source.refuse()
    vi.runOnlyPendingTimers()
    const again = FakeSource.all.at(-1)
    expect(again?.url).toBe('/api/v1/stream')
    expect(outOfDate(queries)).toEqual([])
    again?.open()
    expect(outOfDate(queries)).toEqual(answers.map((key) => key.join(' ')))
    stop()
  })
})
