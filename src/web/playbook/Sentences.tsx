import { memo, useMemo } from 'react'
import type { PlaybookFinding, PlaybookReadings } from '../api/types.ts'
import { findingsAt, keyOf } from './findings-at.ts'
import styles from './Playbook.module.css'
import { SectionList } from './SectionList.tsx'
import { titleOf } from './section-titles.ts'
import { Sentence } from './Sentence.tsx'
import type { Editing } from './ValueInPlace.tsx'

type Props = {
  readonly read: PlaybookReadings
  readonly findings: readonly PlaybookFinding[]
  /** The places of those that the version in force doesn't say. */
  readonly changed?: ReadonlySet<string>
  readonly onGoTo: (line: number) => void
  /** Without it the sentences are only read. */
  readonly edit?: Editing
}

/** The playbook read aloud, section by section; not anew with every letter that is typed beside it. */
export const Sentences = memo(function Sections({ read, findings, changed, onGoTo, edit }: Props) {
  const placed = useMemo(() => findingsAt(read, findings), [read, findings])
  return (
    <>
      <SectionList read={read} placed={placed} changed={changed} />
      {read.sections.map(({ name, says, sentences }) => (
        <section
          key={name}
          id={`section-${name}`}
          className={styles.section}
          data-section={name}
          aria-label={titleOf(name)}
        >
          <h2 tabIndex={-1}>{titleOf(name)}</h2>
          <p className={styles.soft}>{says}</p>
          <ul className={styles.list}>
            {sentences.map((sentence, index) => {
              const key = keyOf({ section: name, index })
              return (
                <Sentence
                  key={key}
                  sentence={sentence}
                  findings={placed.get(key) ?? []}
                  isNew={changed?.has(key) ?? false}
                  onGoTo={onGoTo}
                  edit={edit}
                />
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
})
