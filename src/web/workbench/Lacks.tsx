import { Button } from '../ui/Button.tsx'
import type { Lack } from './missing.ts'
import styles from './Workbench.module.css'

type Props = { readonly lacks: readonly Lack[]; readonly onJump: (place: string) => void }

/** What is missing, each a way to where it is answered. */
export const Lacks = ({ lacks, onJump }: Props) => (
  <ul className={styles.lacks} aria-label="Still missing">
    {lacks.map(({ label, place }) => (
      <li key={label}>
        {place === undefined ? (
          label
        ) : (
          <Button small about="go there" onPress={() => onJump(place)}>
            {label}
          </Button>
        )}
      </li>
    ))}
  </ul>
)
