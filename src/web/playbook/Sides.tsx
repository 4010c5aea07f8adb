import { Button } from '../ui/Button.tsx'
import styles from './Playbook.module.css'

export type Side = 'sentences' | 'text'

/** On a narrow screen one side at a time. */
export const Sides = ({
  side,
  onChoose,
  text,
}: {
  readonly side: Side
  readonly onChoose: (side: Side) => void
  /** What the other side is called. */
  readonly text: string
}) => (
  <fieldset className={styles.sides} aria-label="What is shown">
    <Button small pressed={side === 'sentences'} onPress={() => onChoose('sentences')}>
      Sentences
    </Button>
    <Button small pressed={side === 'text'} onPress={() => onChoose('text')}>
      {text}
    </Button>
  </fieldset>
)
