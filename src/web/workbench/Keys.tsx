import { Key, type KeyHint } from '../ui/KeyHints.tsx'
import styles from './Workbench.module.css'

const keys: readonly KeyHint[] = [
  [['j'], 'the next lead'],
  [['k'], 'back to the one before'],
  [['1', '9'], 'what came of the step'],
  [['c'], 'call them'],
  [['n'], 'a note on the step'],
  [['q'], 'the next open question'],
  [['m', 'x', 'u'], 'on a question: met, not met, not known'],
  [['Ctrl', 'Enter'], 'in a text: on to the next question'],
  [['Esc'], 'out of a text, so that single keys work'],
  [['p'], 'their pain'],
  [['w'], 'who decides'],
  [['e'], 'what they expect'],
  [['s'], 'the next step'],
  [['a'], 'the appointment'],
  [['r'], 'links to recordings'],
  [['b'], 'what they wrote'],
  [['h'], 'hand off'],
  [['t'], 'keep trying'],
  [['l'], 'ask later, at their date'],
  [['d'], 'decline politely'],
  [['o'], 'everything about the lead'],
  [['?'], 'this list'],
]

/** Every act has a key. */
export const Keys = () => (
  <dl className={styles.keys}>
    {keys.map(([pressed, does]) => (
      <div key={does}>
        <dt>
          {pressed.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)
