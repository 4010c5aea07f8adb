import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from './refused.ts'

const TRIES_MAX = 2
const FRESH_MS = 5_000

/** Asks again only what may go better the second time: a refusal is an answer. */
export function createQueries(onSessionGone: () => void): QueryClient {
  const onError = (error: unknown, queryKey?: readonly unknown[]) => {
    if (!(error instanceof Refused) || error.problem.code !== 'not_signed_in') return
    if (queryKey?.[0] === 'me') return
    // The guard of every page asks who we are; once that is forgotten it leads to the sign-in page and back.
    queries.removeQueries({ queryKey: ['me'] })
    onSessionGone()
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onError(error, query.queryKey) }),
    mutationCache: new MutationCache({ onError: (error) => onError(error) }),
    defaultOptions: {
      // Being offline is an answer too: people hear of it at once, instead of waiting for what was put off without a word.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: FRESH_MS,
        retry: (failures, error) =>
          failures < TRIES_MAX &&
          error instanceof Refused &&
          (error.problem.code === 'unreachable' || error.problem.status >= 500),
        retryDelay: (attempt) => 400 * 2 ** attempt,
        throwOnError: (_error, query) => query.state.data === undefined,
      },
    },
  })
  return queries
}
