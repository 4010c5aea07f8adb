import { ClockTime } from './Times.tsx'
import styles from './NoLongerKept.module.css'

/** In the place of words whose own period is over. */
export const NoLongerKept = ({ since }: { readonly since: string }) => (
  <p className={styles.gone}>
    No longer kept since <ClockTime at={since} />.
  </p>
)
