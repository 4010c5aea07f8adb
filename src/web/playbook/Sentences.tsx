import { TriangleAlert } from 'lucide-react'
import type { PlaybookFinding, PlaybookReadings, PlaybookSentence } from '../api/types.ts'
import { Hidden } from '../ui/Hidden.tsx'
import styles from './Playbook.module.css'
import { ValueInPlace } from './ValueInPlace.tsx'

type Props = {
  readonly read: PlaybookReadings
  readonly findings: readonly PlaybookFinding[]
  /** Lines that the version in force doesn't have. */
  readonly changed?: ReadonlySet<number>
  readonly onGoTo: (line: number) => void
  /** Without it the sentences are only read. */
  readonly edit?: { readonly text: string; readonly onText: (text: string) => void }
}

const titles: Readonly<Record<string, string>> = {
  name: 'Name',
  fit: 'The ideal customer profile',
  facts: 'What we may know',
  intents: 'What people ask for',
  journey: "The buyer's stages",
  qualified: 'What “qualified” means',
  handoff: 'Hand-off',
  rejections: 'Reasons to reject',
  dispositions: 'How a lead may end',
  templates: 'Messages',
}
export const titleOf = (name: string): string =>
  (Object.hasOwn(titles, name) ? titles[name] : undefined) ?? name.charAt(0).toUpperCase() + name.slice(1)

/** The playbook read aloud, section by section. */
export const Sentences = ({ read, ...about }: Props) => (
  <>
    {read.sections.map(({ name, says, sentences }) => (
      <section key={name} className={styles.section} aria-label={titleOf(name)}>
        <h2>{titleOf(name)}</h2>
        <p className={styles.soft}>{says}</p>
        <ul className={styles.list}>
          {sentences.map((sentence, index) => (
            // A sentence has no name of its own; its place is who it is.
            // oxlint-disable-next-line react/no-array-index-key
            <Sentence key={`${name} ${index}`} sentence={sentence} {...about} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

function Sentence({
  sentence: { line, head, parts },
  findings,
  changed,
  onGoTo,
  edit,
}: Omit<Props, 'read'> & { readonly sentence: PlaybookSentence }) {
  const here = findings.filter((finding) => finding.line === line && head !== undefined)
  const isNew = changed?.has(line) ?? false
  return (
    <li
      className={styles.sentence}
      data-head={head !== undefined || undefined}
      data-changed={isNew || undefined}
    >
      <div className={styles.words}>
        {head !== undefined && (
          <strong className={styles.head}>{/^[A-Z]/.test(parts[0]?.text ?? '') ? `${head}:` : head}</strong>
        )}{' '}
        {parts.map((part, index) =>
          part.edit && edit ? (
            <ValueInPlace key={part.edit.path.join(' › ')} part={part} value={part.edit} edit={edit} />
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className={part.edit ? styles.value : undefined}>
              {part.text}
            </span>
          ),
        )}
        {isNew && <Hidden> (differs from the version in force)</Hidden>}
        {here.map(({ message, severity }) => (
          <p key={message} className={styles.finding} data-severity={severity}>
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
