import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import type { Keeper } from './keeper.ts'
import { bothOf, canHaveBoth, type Difference } from './merge.ts'
import { criterionAt } from './words.ts'
import styles from './Workbench.module.css'

const partWords: Readonly<Record<string, string>> = {
  ...{ verdict: 'whether it is met', answer: 'what they said', saidBy: 'who said so', as: 'their part' },
  ...{ pain: 'what hurts', decisionMaker: 'who decides', others: 'who else is in it' },
  ...{ currentSolution: 'what they use today', timing: 'when it must be', nextStep: 'the next step' },
  ...{ expects: 'what they expect', appointment: 'the appointment', links: 'the links' },
}

/** Two wrote in one place: both are shown, and whoever is here says what stands. */
export function Differences({
  keeper,
  differences,
}: {
  readonly keeper: Keeper
  readonly differences: readonly Difference[]
}) {
  if (differences.length === 0) return null
  return (
    <Panel title="Somebody else has written here too">
      <p className={styles.soft}>
        The rest is put together already. What stands in these places is yours to say.
      </p>
      <ul className={styles.differences}>
        {differences.map((difference) => {
          const { part, criterion } = criterionAt(difference.path)
          const about = `${criterion === undefined ? '' : `${criterion}: `}${partWords[part] ?? part}`
          return (
            <li key={difference.path}>
              <h3>{about}</h3>
              <p>
                <span className={styles.soft}>Yours:</span> {difference.mine || 'nothing'}
              </p>
              <p>
                <span className={styles.soft}>Theirs:</span> {difference.theirs || 'nothing'}
              </p>
              <div className={styles.row}>
                <Button small about={about} onPress={() => keeper.settle(difference, difference.mine)}>
                  Keep yours
                </Button>
                <Button small about={about} onPress={() => keeper.settle(difference, difference.theirs)}>
                  Take theirs
                </Button>
                {canHaveBoth(difference) && (
                  <Button small about={about} onPress={() => keeper.settle(difference, bothOf(difference))}>
                    Have both
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
