import { html, type Fragment, type Html } from '#domain/text/html.ts'

/**
 * What somebody wrote in a mail, with the few signs that people type anyway: paragraphs, lists (`- `, `1. `), quotes (`> `),
 * **strong**, *emphasised*, [words](https://…), and addresses of pages. Everything else is what it is, letter by letter.
 */
export const prose = (words: string): Fragment =>
  words
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .split(/\n[ \t]*\n+/)
    .filter((block) => block.trim() !== '')
    .map((block) => blockOf(block.split('\n').filter((line) => line.trim() !== '')))

const PARAGRAPH = 'margin:0 0 16px'

function blockOf(lines: readonly string[]): Html {
  const bullets = itemsIn(lines, /^\s{0,3}[-*•]\s+(?=\S)/)
  if (bullets)
    return html`<ul style="${PARAGRAPH};padding-left:24px">
      ${bullets.map(item)}
    </ul>`
  const numbered = itemsIn(lines, /^\s{0,3}\d{1,3}[.)]\s+(?=\S)/)
  if (numbered)
    return html`<ol style="${PARAGRAPH};padding-left:24px">
      ${numbered.map(item)}
    </ol>`
  const quoted = itemsIn(lines, /^\s{0,3}>\s?/)
  if (quoted)
    return html`<blockquote
      class="quote"
      style="${PARAGRAPH};padding:2px 0 2px 14px;border-left:3px solid #d5dae1;color:#5a6472"
    >
      ${broken(quoted)}
    </blockquote>`
  return html`<p style="${PARAGRAPH}">${broken(lines)}</p>`
}

/** The lines without their sign, where all of them have it. */
const itemsIn = (lines: readonly string[], sign: RegExp): readonly string[] | undefined =>
  lines.every((line) => sign.test(line)) ? lines.map((line) => line.replace(sign, '')) : undefined

const item = (words: string): Html => html`<li style="margin:0 0 4px">${inline(words)}</li>`
const broken = (lines: readonly string[]): Fragment =>
  lines.map((line, index) => (index === 0 ? inline(line) : html`<br />${inline(line)}`))

const SIGNS =
  /\*\*(?<strong>[^*\s](?:[^*\n]{0,500}[^*\s])?)\*\*|(?<![\p{L}\d*])\*(?<soft>[^*\s](?:[^*\n]{0,500}[^*\s])?)\*(?![\p{L}\d*])|\[(?<words>[^[\]\n]{1,300})\]\((?<to>https?:\/\/[^\s()<>"]{1,1000})\)|(?<bare>https?:\/\/[^\s<>"]{1,1000}[^\s<>".,;:!?'()[\]])/gu

function inline(line: string): Fragment {
  const pieces: Fragment[] = []
  let at = 0
  for (const found of line.matchAll(SIGNS)) {
    pieces.push(line.slice(at, found.index), signed(found.groups ?? {}))
    at = found.index + found[0].length
  }
  return [...pieces, line.slice(at)]
}

function signed({ strong, soft, words, to, bare }: Readonly<Record<string, string | undefined>>): Fragment {
  if (strong !== undefined) return html`<strong>${strong}</strong>`
  if (soft !== undefined) return html`<em>${soft}</em>`
  const url = to ?? bare ?? ''
  return html`<a class="link" href="${url}" style="color:#1a4f9c">${words ?? url}</a>`
}
