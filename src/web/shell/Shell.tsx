import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { me, queue } from '../api/queries.ts'
import { useNow } from '../ui/Times.tsx'
import { dueState } from '../ui/time.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { useHeldCount } from './held-count.ts'
import { LineMark } from './LineMark.tsx'
import { placesFor, type Place } from './places.ts'
import styles from './Shell.module.css'
import { useLive } from './use-live.ts'
import { useNewcomers } from './use-newcomers.ts'

const PHONE_TABS = 4

// What opens over the page comes a moment after it, so that the page is there sooner.
const Bell = lazy(() => import('./Bell.tsx').then(({ Bell: bell }) => ({ default: bell })))
const MeMenu = lazy(() => import('./MeMenu.tsx').then(({ MeMenu: menu }) => ({ default: menu })))
const MoreMenu = lazy(() => import('./MoreMenu.tsx').then(({ MoreMenu: menu }) => ({ default: menu })))

/** The frame of every page for members: where one can go, who one is, and whether the line is live. */
export function Shell() {
  const { data: who } = useSuspenseQuery(me())
  const line = useLive(who.cursor)
  const waiting = { '/': useWaiting(), '/held': useHeldCount(who) }
  const places = placesFor(who.member.roles)
  useNewcomers()
  useFocusOnArrival()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <aside className={styles.side}>
        <Link to="/" className={styles.brand}>
          <img src="/mark.svg" alt="" width={28} height={28} />
          <span>
            Handraise
            <small>{who.workspace.name}</small>
          </span>
        </Link>
        <nav className={styles.nav} aria-label="Pages">
          {places.map((place) => (
            <NavLink key={place.to} place={place} waiting={waiting} />
          ))}
        </nav>
        <div className={styles.foot}>
          <LineMark line={line} />
          <Suspense fallback={<span className={styles.icon} />}>
            <Bell />
          </Suspense>
          <Suspense fallback={<span className={styles.me} />}>
            <MeMenu me={who} />
          </Suspense>
        </div>
      </aside>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <nav className={styles.tabs} aria-label="Pages, on a phone">
        {places.slice(0, PHONE_TABS).map((place) => (
          <NavLink key={place.to} place={place} waiting={waiting} />
        ))}
        <Suspense fallback={<span className={styles.more} />}>
          <MoreMenu places={places.slice(PHONE_TABS)} />
        </Suspense>
      </nav>
    </div>
  )
}

type Waiting = { readonly all: number; readonly late: number }
/** What waits, by where one goes to see it. */
type WaitingAt = Readonly<Partial<Record<Place['to'], Waiting | undefined>>>

function NavLink({
  place: { to, label, icon: Icon, begins },
  waiting,
}: {
  readonly place: Place
  readonly waiting: WaitingAt
}) {
  const { all, late } = waiting[to] ?? { all: 0, late: 0 }
  return (
    <Link
      to={to}
      className={styles.link}
      data-begins={begins}
      activeOptions={{ exact: to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      <span>{label}</span>
      {all > 0 && (
        <span className={styles.count} data-late={late > 0 || undefined}>
          {all}
          <Hidden>{late > 0 ? ` waiting, ${late} late` : ' waiting'}</Hidden>
        </span>
      )}
    </Link>
  )
}

function useWaiting(): Waiting {
  const { data } = useQuery({ ...queue(), throwOnError: false })
  const now = useNow()
  const items = data?.items ?? []
  const late = items.filter(({ commitment }) => commitment && dueState(commitment, now) === 'late')
  return { all: items.length, late: late.length }
}

/** A new page is where the keyboard and the screen reader go on, as after a full load. */
function useFocusOnArrival(): void {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
    before.current = path
    // On a low screen the menu scrolls, and its last places are below the edge.
    document.querySelector('nav [aria-current="page"]')?.scrollIntoView({ block: 'nearest' })
  }, [path])
}
