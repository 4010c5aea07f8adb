import type { QueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { heldList, heldStatistics, trusts } from '../api/held.ts'
import { forms } from '../api/desk-queries.ts'
import tabs from '../ui/Views.module.css'
import { ReviewList } from '../held/ReviewList.tsx'
import { Trusted } from '../held/Trusted.tsx'
import { filtersOf, sinceOf, type HeldSearch } from '../held/views.ts'
import { Worth } from '../held/Worth.tsx'
import { Page } from '../ui/Page.tsx'

const views = [
  { view: undefined, label: 'To review' },
  { view: 'released', label: 'Released' },
  { view: 'junk', label: 'Junk' },
  { view: 'worth', label: 'What the filter is worth' },
  { view: 'trusted', label: 'Trusted' },
] as const

/** What screening took for junk: looked at by a person, released or confirmed, and never lost. */
export function HeldPage() {
  const search = useSearch({ from: '/inside/held' })
  return (
    <Page
      title="Held back"
      lead="Whoever wrote these saw the usual thank-you. Nothing is thrown away unseen."
    >
      <nav className={tabs.views} aria-label="Parts of this page">
        {views.map(({ view, label }) => (
          <Link
            key={label}
            to="/held"
            search={({ form, signal, days }) => ({ form, signal, days, view })}
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            aria-current={search.view === view ? 'page' : undefined}
            className={tabs.view}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Shown search={search} />
    </Page>
  )
}

function Shown({ search }: { readonly search: HeldSearch }) {
  switch (search.view) {
    case 'worth':
      return <Worth search={search} />
    case 'trusted':
      return <Trusted />
    case 'released':
    case 'junk':
    case undefined:
      return <ReviewList key={`${search.view} ${search.form} ${search.signal}`} search={search} />
  }
}

/** What a view shows is asked before it is there. */
export function heldFor(queries: QueryClient, search: HeldSearch): Promise<unknown> {
  switch (search.view) {
    case 'worth':
      return queries.ensureQueryData(heldStatistics(sinceOf(search)))
    case 'trusted':
      return queries.ensureQueryData(trusts())
    case 'released':
    case 'junk':
    case undefined:
      return Promise.all([
        queries.ensureInfiniteQueryData(heldList(filtersOf(search))),
        // For the filter by form.
        queries.prefetchQuery(forms()),
      ])
  }
}
