import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * What stands under this key may be out of date: ask again. An answer that is on its way now was perhaps given before the change,
 * and would count as fresh when it comes; it is asked for once more after that.
 */
export function refresh(queries: QueryClient, queryKey: QueryKey): void {
  const onTheirWay = queries
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching' })
    .filter((query) => !query.isActive() || query.state.data === undefined)
  void queries.invalidateQueries({ queryKey })
  for (const { promise, queryKey: exactly } of onTheirWay) {
    const again = () => queries.invalidateQueries({ queryKey: exactly, exact: true })
    void promise?.then(again, again)
  }
}
