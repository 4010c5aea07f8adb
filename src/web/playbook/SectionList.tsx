import type { PlaybookFinding, PlaybookReadings } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { keyOf } from './findings-at.ts'
import styles from './Playbook.module.css'
import { titleOf } from './section-titles.ts'

type Props = {
  readonly read: PlaybookReadings
  readonly placed: ReadonlyMap<string, readonly PlaybookFinding[]>
  readonly changed: ReadonlySet<string> | undefined
}

/** All sections at a glance, with what is wrong in them and what is new; each leads to itself. */
export const SectionList = ({ read, placed, changed }: Props) => (
  <nav className={styles.sectionList} aria-label="Sections">
    {read.sections.map(({ name, sentences }) => {
      const findings = sentences.flatMap((_, index) => placed.get(keyOf({ section: name, index })) ?? [])
      const isNew = sentences.some((_, index) => changed?.has(keyOf({ section: name, index })))
      const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : findings[0]?.severity
      return (
        <button
          key={name}
          type="button"
          data-changed={isNew || undefined}
          data-severity={worst}
          onClick={() => goTo(name)}
        >
          {titleOf(name)}
          {findings.length > 0 && (
            <span className={styles.count}>
              <span aria-hidden>{findings.length}</span>
              <Hidden>{` (${findings.length} ${findings.length === 1 ? 'finding' : 'findings'})`}</Hidden>
            </span>
          )}
          {isNew && <Hidden> (changed)</Hidden>}
        </button>
      )
    })}
  </nav>
)

/** The heading takes the keyboard along. */
function goTo(name: string): void {
  const section = document.querySelector(`#section-${CSS.escape(name)}`)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector('h2')?.focus({ preventScroll: true })
}
