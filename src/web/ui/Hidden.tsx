import type { ReactNode } from 'react'
import styles from './Hidden.module.css'

/** For ears only. */
export const Hidden = ({ id, children }: { readonly id?: string; readonly children: ReactNode }) => (
  <span id={id} className={styles.hidden}>
    {children}
  </span>
)
