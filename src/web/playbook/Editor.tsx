import { autocompletion } from '@codemirror/autocomplete'
import { redoDepth, undoDepth } from '@codemirror/commands'
import { setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { PlaybookFinding, PlaybookReadings } from '../api/types.ts'
import { completionsAt, type Vocabulary } from './completions.ts'
import { diagnosticsFor } from './diagnostics.ts'
import { type EditorHold, holdOf, look, replace, show } from './editor-parts.ts'
import type { Jump } from './EditorPane.tsx'
import styles from './Playbook.module.css'

export type Watching = {
  /** The editor is there, or no longer. */
  readonly onHold?: (hold: EditorHold | undefined) => void
  /** Whether there is anything to undo, and to do again. */
  readonly onSteps?: (steps: Steps) => void
  /** The cursor was put into another line. */
  readonly onLine?: (line: number) => void
}
export type Steps = { readonly back: boolean; readonly forth: boolean }

type Props = Watching & {
  readonly text: string
  readonly readOnly: boolean
  readonly findings: readonly PlaybookFinding[]
  readonly names: PlaybookReadings['names']
  readonly schema: Vocabulary['schema']
  readonly jump: Jump | undefined
  readonly onText: (text: string) => void
}

/** The editor is not React's: it is made once, and told what is new. Tab leaves it, as it leaves everything else on the page. */
export function Editor({ text, readOnly, findings, names, schema, jump, onText, ...watching }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const latest = useRef({ onText, vocabulary: { names, schema }, watching })
  const locked = useRef(new Compartment())
  const begun = useRef(text)
  /** What was typed here and hasn't come back yet: it must not overwrite what was typed after it. */
  const typed = useRef<readonly string[]>([])
  useEffect(() => {
    latest.current = { onText, vocabulary: { names, schema }, watching }
  })
  useEffect(() => {
    if (!place.current) return undefined
    const told = (update: ViewUpdate) => {
      const { docChanged, state } = update
      tellSteps(update, latest.current.watching)
      if (!docChanged) return
      const words = state.doc.toString()
      typed.current = [...typed.current, words]
      latest.current.onText(words)
    }
    const extensions = [
      ...look,
      locked.current.of([]),
      autocompletion({ override: [(context) => completionsAt(context, latest.current.vocabulary)] }),
      EditorView.updateListener.of(told),
    ]
    const state = EditorState.create({ doc: begun.current, extensions })
    const made = new EditorView({ parent: place.current, state })
    view.current = made
    latest.current.watching.onHold?.(holdOf(made))
    return () => {
      latest.current.watching.onHold?.(undefined)
      made.destroy()
    }
  }, [])
  useEffect(() => {
    const state: Extension = [EditorState.readOnly.of(readOnly), EditorView.editable.of(true)]
    view.current?.dispatch({ effects: locked.current.reconfigure(state) })
  }, [readOnly])
  useEffect(() => {
    const back = typed.current.indexOf(text)
    typed.current = typed.current.slice(back + 1)
    if (view.current && back === -1) replace(view.current, text)
  }, [text])
  useEffect(() => {
    if (view.current)
      view.current.dispatch(
        setDiagnostics(view.current.state, diagnosticsFor(view.current.state.doc, findings)),
      )
  }, [findings])
  useEffect(() => {
    if (view.current && jump) show(view.current, jump.line)
  }, [jump])
  return <div ref={place} className={styles.editor} />
}

function tellSteps({ docChanged, selectionSet, state, startState }: ViewUpdate, watching: Watching): void {
  if (docChanged) watching.onSteps?.({ back: undoDepth(state) > 0, forth: redoDepth(state) > 0 })
  const lineOf = ({ doc, selection }: EditorState) => doc.lineAt(selection.main.head).number
  const line = lineOf(state)
  if (selectionSet && !docChanged && line !== lineOf(startState)) watching.onLine?.(line)
}
