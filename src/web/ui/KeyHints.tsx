import type { ReactNode } from 'react'
import styles from './KeyHints.module.css'

/** The keys that do the same thing, and what it is. */
export type KeyHint = readonly [keys: readonly string[], does: string]

export const Key = ({ children }: { readonly children: string }) => (
  <kbd className={styles.key}>{children}</kbd>
)

/** One line that says what keys do here; where there are none, as on a telephone, it isn't shown. */
export const KeyHints = ({ hints }: { readonly hints: readonly KeyHint[] }) => (
  <p className={styles.hints}>
    {hints.map(([keys, does], index) => (
      <span key={does}>
        {index > 0 && ' · '}
        {keys.map((key) => (
          <span key={key}>
            <Key>{key}</Key>{' '}
          </span>
        ))}
        {does}
      </span>
    ))}
  </p>
)

/** What is about keys, and not shown where there are none either. */
export const AboutKeys = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.about}>{children}</span>
)
