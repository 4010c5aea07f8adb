import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { heldCount } from '../shell/held-count.ts'
import styles from '../held/Held.module.css'
import { ReviewList } from '../held/ReviewList.tsx'
import { Trusted } from '../held/Trusted.tsx'
import type { HeldSearch } from '../held/views.ts'
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
  const { data: counts } = useQuery({ ...heldCount(), throwOnError: false })
  return (
    <Page title="Held back" lead={counts && summary(counts)}>
      <nav className={styles.views} aria-label="Parts of this page">
        {views.map(({ view, label }) => (
          <Link
            key={label}
            to="/held"
            search={({ form, signal, days }) => ({ form, signal, days, view })}
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            aria-current={search.view === view ? 'page' : undefined}
            className={styles.view}
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

function summary({ held, late, junk }: { held: number; late: number; junk: number }): string {
  if (held === 0) return `Nothing waits for a look. ${junk} are confirmed as junk.`
  const waiting = held === 1 ? '1 waits for a look' : `${held} wait for a look`
  return `${waiting}${late > 0 ? `, ${late} of them late` : ''}. Whoever wrote saw the usual thank-you.`
}
