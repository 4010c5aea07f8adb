import { TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import type { PlaybookFinding, PlaybookSentence, SentencePart } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import { AddInPlace } from './AddInPlace.tsx'
import { glued } from './glued.ts'
import styles from './Playbook.module.css'
import { type Editing, ValueInPlace } from './ValueInPlace.tsx'

type Props = {
  readonly sentence: PlaybookSentence
  readonly findings: readonly PlaybookFinding[]
  /** Whether it says something else than the version in force. */
  readonly isNew: boolean
  readonly onGoTo: (line: number) => void
  /** Without it the sentence is only read. */
  readonly edit?: Editing | undefined
}

export function Sentence({ sentence: { line, head, parts }, findings, isNew, onGoTo, edit }: Props) {
  return (
    <li
      className={styles.sentence}
      data-line={line}
      data-head={head !== undefined || undefined}
      data-changed={isNew || undefined}
    >
      <div className={styles.words}>
        {head !== undefined && (
          <strong className={styles.head}>{/^[A-Z]/.test(parts[0]?.text ?? '') ? `${head}:` : head}</strong>
        )}{' '}
        {glued(parts).map(({ part, before, after }, index) => (
          // A part of a sentence has no name of its own where it is only words; its place is who it is.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={part.edit ? part.edit.path.join(' › ') : index}>
            <span className={before + after === '' ? undefined : styles.glued}>
              {before}
              <Part part={part} edit={edit} />
              {edit && endsList(parts, index) && <AddInPlace part={part} edit={edit} />}
              {after}
            </span>
          </Fragment>
        ))}
        {isNew && <Hidden> (differs from the version in force)</Hidden>}
        {findings.map(({ message, severity, line: at, column }) => (
          <p key={`${at} ${column} ${message}`} className={styles.finding} data-severity={severity}>
            <TriangleAlert size={14} aria-hidden /> {message}
          </p>
        ))}
      </div>
      <button type="button" className={styles.line} onClick={() => onGoTo(line)}>
        <Hidden>{head === undefined ? 'Show in the text:' : `Show ${head} in the text:`} line </Hidden>
        {line}
      </button>
    </li>
  )
}

function Part({ part, edit }: { readonly part: SentencePart; readonly edit: Editing | undefined }) {
  if (part.edit && edit) return <ValueInPlace part={part} value={part.edit} edit={edit} />
  return <span className={part.edit ? styles.value : undefined}>{part.text}</span>
}

const listOf = (part: SentencePart | undefined): string | undefined =>
  typeof part?.edit?.path.at(-1) === 'number' ? JSON.stringify(part.edit.path.slice(0, -1)) : undefined

/** After the last of a list, and where one can begin, there is room for one more. */
function endsList(parts: readonly SentencePart[], index: number): boolean {
  const part = parts[index]
  if (part?.add) return true
  const list = listOf(part)
  return list !== undefined && !parts.slice(index + 1).some((later) => listOf(later) === list)
}
