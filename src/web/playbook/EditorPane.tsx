import { useQuery } from '@tanstack/react-query'
import { CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { schema } from '../api/playbook.ts'
import type { PlaybookFinding, PlaybookReadings } from '../api/types.ts'
import { Editor, type Watching } from './Editor.tsx'
import styles from './Playbook.module.css'

export type Jump = { readonly line: number; readonly times: number }
type Props = Watching & {
  readonly text: string
  readonly readOnly: boolean
  readonly findings?: readonly PlaybookFinding[] | undefined
  readonly names?: PlaybookReadings['names'] | undefined
  readonly jump?: Jump | undefined
  readonly onText?: (text: string) => void
}

const none = { findings: [], names: {}, schema: {}, change: () => undefined }

/** The text with all that is wrong with it underneath; each finding leads to its line. */
export function EditorPane({ text, readOnly, findings, names, jump, onText, ...watching }: Props) {
  const { data: known } = useQuery(schema())
  const [own, setOwn] = useState<Jump>()
  const [last, setLast] = useState(jump)
  if (jump !== last) {
    setLast(jump)
    setOwn(jump)
  }
  return (
    <div className={styles.editorPane}>
      <Editor
        text={text}
        readOnly={readOnly}
        findings={findings ?? none.findings}
        names={names ?? none.names}
        schema={known ?? none.schema}
        jump={own}
        onText={onText ?? none.change}
        {...watching}
      />
      {findings && (
        <Findings
          findings={findings}
          onGoTo={(line) => setOwn((before) => ({ line, times: (before?.times ?? 0) + 1 }))}
        />
      )}
    </div>
  )
}

function Findings({
  findings,
  onGoTo,
}: {
  readonly findings: readonly PlaybookFinding[]
  readonly onGoTo: (line: number) => void
}) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <section className={styles.findings} aria-label="What the check says">
      <output className={styles.soft}>
        {findings.length === 0
          ? 'The check finds nothing.'
          : `The check finds ${count(errors, 'error')} and ${count(findings.length - errors, 'warning')}.`}
      </output>
      {findings.length > 0 && (
        <ol>
          {findings.map(({ code, line, column, message, severity, suggestion }) => (
            <li key={`${code} ${line} ${column} ${message}`} data-severity={severity}>
              {severity === 'error' ? (
                <CircleX size={15} aria-hidden />
              ) : (
                <TriangleAlert size={15} aria-hidden />
              )}
              <span>
                <button type="button" className={styles.goTo} onClick={() => onGoTo(line)}>
                  Line {line}
                </button>{' '}
                {message}
                {suggestion !== undefined && ` Did you mean “${suggestion}”?`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
