/** A block of a guide: what is typed, and what should come out. */
export type Block = { readonly code: string; readonly expected: string | undefined; readonly line: number }
export type Guide = { readonly server: string; readonly blocks: readonly Block[] }

const FENCES = /^```(sh server|sh|text)\n([\s\S]*?)^```$/gm

/** The blocks of a guide in their order; a `text` block is what the `sh` block before it prints. */
export function guideFrom(markdown: string): Guide {
  const blocks: Block[] = []
  let server = ''
  for (const { 1: kind, 2: body = '', index } of markdown.matchAll(FENCES)) {
    const last = blocks.at(-1)
    if (kind === 'sh server') server = body.trim()
    else if (kind === 'sh')
      blocks.push({ code: body, expected: undefined, line: markdown.slice(0, index).split('\n').length })
    else if (last && last.expected === undefined)
      blocks[blocks.length - 1] = { ...last, expected: body.trimEnd() }
  }
  return { server, blocks }
}

const END = (index: number) => `--- block ${index} has ended ---`

/** All blocks as one script, so that what one remembers the next can use. */
export const scriptOf = ({ blocks }: Guide): string =>
  ['set -e', 'exec 2>&1', ...blocks.flatMap(({ code }, index) => [code, `echo '${END(index)}'`])].join('\n')

/** What each block printed; undefined where the script never got to its end. */
export function printedBy({ blocks }: Guide, output: string): readonly (string | undefined)[] {
  let rest = output
  return blocks.map((_, index) => {
    const [printed, ...after] = rest.split(`${END(index)}\n`)
    if (after.length === 0) return undefined
    rest = after.join('')
    return printed?.trimEnd()
  })
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `…` stands for anything on its line; alone on a line, for any lines. */
export const patternOf = (expected: string): RegExp =>
  new RegExp(
    `^${expected
      .split('\n')
      .map((line) => (line === '…' ? '(?:.*\n)*?' : `${escaped(line).replaceAll('…', '.*')}\n`))
      .join('')}$`,
  )
