import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { refresh } from './refresh.ts'

/** A server that answers when it is told to, with what was true when it was asked. */
function slowServer() {
  let truth = 'old'
  const waiting: (() => void)[] = []
  return {
    change: () => (truth = 'new'),
    answer: () => waiting.splice(0).forEach((go) => go()),
    ask: () => {
      const seen = truth
      return new Promise<string>((resolve) => waiting.push(() => resolve(seen)))
    },
  }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))
const fresh = { staleTime: Infinity }

describe('a change while an answer is on its way', () => {
  test('does not let the answer, given before it, count as fresh', async () => {
    const [queries, server] = [new QueryClient(), slowServer()]
    void queries.prefetchQuery({ queryKey: ['lead', '1'], queryFn: server.ask })
    server.change()
    refresh(queries, ['lead', '1'])
    server.answer()
    await settled()
    expect(queries.getQueryState(['lead', '1'])).toMatchObject({ data: 'old', isInvalidated: true })
  })

  test('is asked for again where somebody looks', async () => {
    const [queries, server] = [new QueryClient(), slowServer()]
    const query = { queryKey: ['lead', '1'], queryFn: server.ask, ...fresh }
    const stop = new QueryObserver(queries, query).subscribe(() => undefined)
    server.change()
    refresh(queries, ['lead'])
    server.answer()
    await settled()
    server.answer()
    await settled()
    expect(queries.getQueryData(['lead', '1'])).toBe('new')
    stop()
  })
})
