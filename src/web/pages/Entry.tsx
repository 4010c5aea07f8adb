import { useEffect, type ReactNode } from 'react'
import styles from './entry.module.css'

type Props = { readonly title: string; readonly lead: string; readonly children?: ReactNode }

/** The frame of the pages before one is in. */
export function Entry({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Handraise`
  }, [title])
  return (
    <main className={styles.entry}>
      <p className={styles.brand}>
        <img src="/mark.svg" alt="" width={32} height={32} />
        Handraise
      </p>
      <div className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
    </main>
  )
}
