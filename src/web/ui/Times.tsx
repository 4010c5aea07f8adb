import { useSyncExternalStore } from 'react'
import { serverClock } from '../api/server-clock.ts'
import type { Commitment } from '../api/types.ts'
import { dueLooks, type Look } from './StatusBadge.tsx'
import styles from './Times.module.css'
import { ago, clockTime, dueState, fullTime, lengthOf, msOf } from './time.ts'

declare module 'react' {
  /** Our own custom properties may be given as styles. */
  interface CSSProperties {
    [name: `--${string}`]: string | undefined
  }
}

/** The time it is for Handraise, ticking. */
export const useNow = (): number => useSyncExternalStore(serverClock.subscribe, serverClock.read)

export const RelativeTime = ({ at }: { readonly at: string }) => (
  <time dateTime={at} title={fullTime(at)}>
    {ago(at, useNow())}
  </time>
)

export const ClockTime = ({ at }: { readonly at: string }) => (
  <time dateTime={at} title={fullTime(at)}>
    {clockTime(at, useNow())}
  </time>
)

type Window = Pick<Commitment, 'notBefore' | 'target' | 'limit'>

/** How long there is, or how late it is, in words that stand by themselves. */
export function dueWords(
  window: Window,
  now: number,
): { look: Look; what: string; length: string; at: string } {
  const state = dueState(window, now)
  const look = dueLooks[state]
  const at = state === 'late' ? window.limit : state === 'early' ? window.notBefore : window.target
  const length = lengthOf(msOf(at) - now)
  switch (state) {
    case 'early':
      return { look, what: 'opens in', length, at }
    case 'open':
      return { look, what: 'due in', length, at }
    case 'past target':
      return { look, what: 'past target by', length, at }
    case 'late':
      return { look, what: 'late by', length, at }
  }
}

export function DueTime({ window }: { readonly window: Window }) {
  const now = useNow()
  const { look, what, length, at } = dueWords(window, now)
  const Icon = look.icon
  return (
    <span className={styles.due} data-tone={look.tone}>
      <span className={styles.what}>
        <Icon size={13} aria-hidden /> {what}
      </span>{' '}
      <strong className={styles.length}>{length}</strong>{' '}
      <time className={styles.at} dateTime={at} title={fullTime(at)}>
        {clockTime(at, now)}
      </time>
    </span>
  )
}

/** The same in one line, for where space is dear. */
export function DueLine({ window }: { readonly window: Window }) {
  const { look, what, length, at } = dueWords(window, useNow())
  const Icon = look.icon
  return (
    <time className={styles.line} data-tone={look.tone} dateTime={at} title={fullTime(at)}>
      <Icon size={13} aria-hidden /> {what} {length}
    </time>
  )
}

/** A window has two sides: not before, and no later than. The words beside it say the same. */
export function WindowBar({ window, from }: { readonly window: Window; readonly from: string }) {
  const now = useNow()
  const start = Math.min(msOf(from), msOf(window.notBefore))
  const end = Math.max(msOf(window.limit), now)
  const share = (ms: number) =>
    `${(100 * (Math.min(Math.max(ms, start), end) - start)) / Math.max(end - start, 1)}%`
  return (
    <div
      className={styles.bar}
      aria-hidden
      style={{
        '--opens': share(msOf(window.notBefore)),
        '--target': share(msOf(window.target)),
        '--limit': share(msOf(window.limit)),
        '--now': share(now),
      }}
    >
      <i className={styles.now} />
    </div>
  )
}
