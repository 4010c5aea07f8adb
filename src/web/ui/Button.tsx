import type { LucideIcon } from 'lucide-react'
import { lazy, Suspense, useId, type ReactNode } from 'react'
import type { Can } from '#contract/scalars.ts'
import { Hidden } from './Hidden.tsx'
import styles from './Button.module.css'

const Told = lazy(() => import('./Told.tsx').then(({ Told: told }) => ({ default: told })))

export type Look = 'main' | 'plain' | 'quiet' | 'danger'

type Props = {
  readonly children: ReactNode
  readonly can?: Can
  readonly look?: Look
  readonly icon?: LucideIcon
  readonly small?: boolean
  readonly busy?: boolean
  /** The one key that does the same. */
  readonly shortcut?: string
  /** For ears: what it is about, where the eye can see that. */
  readonly about?: string
  readonly pressed?: boolean
} & ({ readonly onPress: () => void } | { readonly submits: true })

const ICON_PX = 16

/** Shown even when it may not be pressed, with the server's reason, so that people learn what is possible. */
export function Button(props: Props) {
  const {
    children,
    can = { allowed: true },
    look = 'plain',
    icon: Icon,
    small,
    busy,
    shortcut,
    about,
    pressed,
  } = props
  const reasonId = useId()
  const off = !can.allowed || busy === true
  const button = (
    <button
      type={'submits' in props ? 'submit' : 'button'}
      className={styles.button}
      data-look={look}
      data-small={small || undefined}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      aria-describedby={can.allowed ? undefined : reasonId}
      onClick={(event) => {
        if (off) event.preventDefault()
        else if ('onPress' in props) props.onPress()
      }}
    >
      {Icon && <Icon size={ICON_PX} aria-hidden />}
      {about === undefined ? (
        children
      ) : (
        <span>
          {children} <Hidden>{about}</Hidden>
        </span>
      )}
      {shortcut && (
        <kbd className={styles.key} aria-hidden>
          {shortcut}
        </kbd>
      )}
    </button>
  )
  if (can.allowed) return button
  return (
    <>
      <Suspense fallback={button}>
        <Told what={can.because}>{button}</Told>
      </Suspense>
      <Hidden id={reasonId}>{can.because}</Hidden>
    </>
  )
}
