import { syntaxTree } from '@codemirror/language'
import { RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** By the names of the YAML grammar; the colours stand in the style sheet, for light and for dark. */
const marks: Readonly<Record<string, Decoration>> = {
  Comment: Decoration.mark({ class: 'yaml-comment' }),
  Key: Decoration.mark({ class: 'yaml-key' }),
  QuotedLiteral: Decoration.mark({ class: 'yaml-quoted' }),
  BlockLiteralContent: Decoration.mark({ class: 'yaml-quoted' }),
}

export const yamlColours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = coloursIn(view)
    }
    update(update: ViewUpdate) {
      const grown = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.viewportChanged || grown) this.decorations = coloursIn(update.view)
    }
  },
  { decorations: ({ decorations }) => decorations },
)

function coloursIn(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: begin, to: end }) => {
        const mark = marks[name]
        if (!mark) return true
        builder.add(begin, end, mark)
        return false
      },
    })
  return builder.finish()
}
