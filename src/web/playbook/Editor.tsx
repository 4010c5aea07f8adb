import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { indentOnInput } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { PlaybookFinding, PlaybookReadings } from '../api/types.ts'
import { completionsAt, type Vocabulary } from './completions.ts'
import { diagnosticsFor } from './diagnostics.ts'
import type { Jump } from './EditorPane.tsx'
import styles from './Playbook.module.css'
import { yamlColours } from './yaml-colours.ts'

type Props = {
  readonly text: string
  readonly readOnly: boolean
  readonly findings: readonly PlaybookFinding[]
  readonly names: PlaybookReadings['names']
  readonly schema: Vocabulary['schema']
  readonly jump: Jump | undefined
  readonly onText: (text: string) => void
}

/** The editor is not React's: it is made once, and told what is new. Tab leaves it, as it leaves everything else on the page. */
export function Editor({ text, readOnly, findings, names, schema, jump, onText }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const latest = useRef({ onText, vocabulary: { names, schema } })
  const locked = useRef(new Compartment())
  const begun = useRef(text)
  /** What was typed here and hasn't come back yet: it must not overwrite what was typed after it. */
  const typed = useRef<readonly string[]>([])
  useEffect(() => {
    latest.current = { onText, vocabulary: { names, schema } }
  })
  useEffect(() => {
    if (!place.current) return undefined
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: begun.current,
        extensions: [
          ...look,
          locked.current.of([]),
          autocompletion({ override: [(context) => completionsAt(context, latest.current.vocabulary)] }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (!docChanged) return
            const words = state.doc.toString()
            typed.current = [...typed.current, words]
            latest.current.onText(words)
          }),
        ],
      }),
    })
    view.current = made
    return () => made.destroy()
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

const look: readonly Extension[] = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  drawSelection(),
  history(),
  indentOnInput(),
  closeBrackets(),
  highlightSelectionMatches(),
  lintGutter(),
  yaml(),
  yamlColours,
  EditorView.lineWrapping,
  EditorState.tabSize.of(2),
  EditorView.contentAttributes.of({ 'aria-label': 'The playbook as text', tabindex: '0' }),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...completionKeymap, ...lintKeymap]),
]

/** Only the stretch that differs, so that the place where somebody reads, and what they may undo, stay. */
function replace(view: EditorView, text: string): void {
  const old = view.state.doc.toString()
  if (old === text) return
  let from = 0
  while (from < old.length && old[from] === text[from]) from++
  let end = 0
  while (end < Math.min(old.length, text.length) - from && old.at(-1 - end) === text.at(-1 - end)) end++
  const change = { from, to: old.length - end, insert: text.slice(from, text.length - end) }
  view.dispatch({ changes: change })
}

function show(view: EditorView, number: number): void {
  const { doc } = view.state
  const line = doc.line(Math.min(Math.max(number, 1), doc.lines))
  view.dispatch({
    selection: { anchor: line.from },
    effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
  })
  view.focus()
}
