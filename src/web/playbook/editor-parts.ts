import { closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, isolateHistory, redo, undo } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { indentOnInput } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, StateEffect, StateField, type Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { yamlColours } from './yaml-colours.ts'

/** What the page around it may ask of the editor. */
export type EditorHold = {
  readonly undo: () => void
  readonly redo: () => void
  /** Shows where a sentence stands; nothing puts the light out. */
  readonly light: (line: number | undefined) => void
}

const light = StateEffect.define<number | undefined>()
const lit = Decoration.line({ class: 'cm-lit' })
const litLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { effects, changes, state: { doc } }) =>
    effects.reduce((decorations, effect) => {
      if (!effect.is(light)) return decorations
      const { value } = effect
      if (value === undefined || value > doc.lines) return Decoration.none
      return Decoration.set([lit.range(doc.line(value).from)])
    }, shown.map(changes)),
  provide: (field) => EditorView.decorations.from(field),
})

export const look: readonly Extension[] = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  drawSelection(),
  history(),
  indentOnInput(),
  closeBrackets(),
  highlightSelectionMatches(),
  lintGutter(),
  litLine,
  yaml(),
  yamlColours,
  EditorView.lineWrapping,
  EditorState.tabSize.of(2),
  EditorView.contentAttributes.of({ 'aria-label': 'The playbook as text', tabindex: '0' }),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...completionKeymap, ...lintKeymap]),
]

export const holdOf = (view: EditorView): EditorHold => ({
  undo: () => void undo(view),
  redo: () => void redo(view),
  light: (line) => {
    const place =
      line !== undefined && line <= view.state.doc.lines ? view.state.doc.line(line).from : undefined
    const effects = [
      light.of(line),
      ...(place === undefined ? [] : [EditorView.scrollIntoView(place, { y: 'nearest', yMargin: 60 })]),
    ]
    view.dispatch({ effects })
  },
})

/** Only the stretch that differs, so that the place where somebody reads stays; it is undone by itself. */
export function replace(view: EditorView, text: string): void {
  const old = view.state.doc.toString()
  if (old === text) return
  let from = 0
  while (from < old.length && old[from] === text[from]) from++
  let end = 0
  while (end < Math.min(old.length, text.length) - from && old.at(-1 - end) === text.at(-1 - end)) end++
  const changes = { from, to: old.length - end, insert: text.slice(from, text.length - end) }
  view.dispatch({ changes, annotations: isolateHistory.of('full') })
}

export function show(view: EditorView, number: number): void {
  const { doc } = view.state
  const line = doc.line(Math.min(Math.max(number, 1), doc.lines))
  view.dispatch({
    selection: { anchor: line.from },
    effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
  })
  view.focus()
}
