import type { ErrorCode, YAMLError } from 'yaml'

/** The library speaks to programmers; whoever writes a playbook wants to know what to do. */
const sentences: Partial<Readonly<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'lines are indented with blanks, never with tabs.',
  MULTIPLE_DOCS: 'a file holds one playbook. Delete this line, or what stands above it.',
  BAD_INDENT: 'this line is indented more or less than its neighbours.',
  BAD_ALIAS:
    'a mark (&) or a pointer (*) needs a name right behind it. To begin a text with one, put the text in quotes.',
  BAD_DQ_ESCAPE:
    'a backslash in double quotes begins an escape, and this is none. Use single quotes, or write the backslash twice.',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon with a blank behind it makes a key, and there is one too many in this line. Put the whole text in single quotes.',
  MULTILINE_IMPLICIT_KEY:
    'a key and its colon stand in one line. Is a colon missing here, or a quote not closed?',
  KEY_OVER_1024_CHARS: 'this key is far too long. Is a quote not closed?',
  BLOCK_IN_FLOW: 'inside { } and [ ] there are commas, no dashes or lines with a key each.',
  ALIAS_PROPS: 'a pointer (*) stands for itself; it can have no mark (&) of its own.',
  MULTIPLE_ANCHORS: 'one mark (&) is enough.',
  MULTIPLE_TAGS: 'tags have no meaning in a playbook. Leave them out.',
  BAD_DIRECTIVE: 'lines that begin with % have no meaning in a playbook. Leave this one out.',
}

/** Where one code stands for several slips, the library's own words tell them apart. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [
    /Unexpected scalar at node end/,
    'this belongs to nothing before it. A text that begins with a quote ends with it: if more follows, put the whole text in single quotes.',
  ],
  [
    /Plain value cannot start/,
    "a text can't begin with this character. Put the whole text in single quotes.",
  ],
  [/Missing closing (["'])/, 'a text in quotes is not closed.'],
  [/and end with a \]/, 'this list is not closed, or its lines are not indented: `]` is missing.'],
  [/and end with a \}/, 'these braces are not closed, or their lines are not indented: `}` is missing.'],
  [/Missing ,|Unexpected ,/, 'between two entries stands one comma.'],
  [/Unexpected flow-(?:seq|map)-end/, 'this closes what was never opened.'],
  [/block sequence may not be used/, 'the entries of one list begin in the same column.'],
  [/Unexpected block-seq-ind/, 'a list with dashes begins on a line of its own.'],
  [/Implicit map keys need|Unexpected map-value-ind/, 'a key needs a colon with a blank behind it.'],
  [/Unexpected scalar token/, 'this belongs to nothing before it.'],
]

export function yamlInWords({ code, message }: YAMLError): string {
  const plain = byWords.find(([words]) => words.test(message))?.[1] ?? sentences[code]
  return plain ?? `${message.replace(/\s+/g, ' ')}.`.replace(/\.\.$/, '.')
}
