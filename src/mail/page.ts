import { html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributes, dropped, styled, tags, voids } from './page-rules.ts'
import { header } from './read/headers.ts'
import { contentOf, leavesOf, mailIn, textOf, type Part } from './read/parts.ts'

const HTML_CHARS_MAX = 1_000_000
const NODES_MAX = 50_000
const DEPTH_MAX = 200
const IMAGES_BYTES_MAX = 5 * 1024 * 1024
const IMAGE = /^image\/(?:png|jpe?g|gif|webp)$/

/**
 * A mail as its sender dressed it, made anew from what is harmless: known tags with known attributes, words, and the pictures that it
 * brings along. Nothing is taken over as it stands, so that nothing in it can run, be sent or be fetched. Undefined where it is plain.
 */
export function mailPage(bytes: Uint8Array): string | undefined {
  const mail = mailIn(bytes)
  const leaves = mail.type === 'multipart/report' ? [] : leavesOf(mail)
  const part = leaves.find(({ type, disposition }) => type === 'text/html' && disposition !== 'attachment')
  if (!part) return undefined
  const { childNodes } = parseFragment(textOf(part).slice(0, HTML_CHARS_MAX))
  const making: Making = { pictures: picturesIn(leaves), nodes: 0 }
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><style>${LOOKS}</style></head><body>${inside(childNodes, making, 0)}</body></html>`
}

const LOOKS =
  'html{background:#fff}body{margin:12px;color:#1a1a1a;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 12px;padding-left:12px;border-left:3px solid #ccc}'

type Making = { readonly pictures: ReadonlyMap<string, string>; nodes: number }

function inside(nodes: readonly Tree.ChildNode[], making: Making, depth: number): string {
  if (depth > DEPTH_MAX) return ''
  let out = ''
  for (const node of nodes) {
    if (++making.nodes > NODES_MAX) break
    if (node.nodeName === '#text' && 'value' in node) out += escaped(node.value)
    else if ('tagName' in node) out += element(node, making, depth)
  }
  return out
}

function element(node: Tree.Element, making: Making, depth: number): string {
  const { tagName: tag, namespaceURI } = node
  // What isn't HTML, such as drawings and formulas, has rules of its own by which things run.
  if (dropped.has(tag) || namespaceURI !== html.NS.HTML) return ''
  if (tag === 'img') return picture(node, making)
  const words = inside(node.childNodes, making, depth + 1)
  if (!tags.has(tag)) return words
  const open = `<${tag}${node.attrs.map((attribute) => kept(tag, attribute)).join('')}>`
  return voids.has(tag) ? open : `${open}${words}</${tag}>`
}

function kept(tag: string, { name, value }: { readonly name: string; readonly value: string }): string {
  if (name === 'style') {
    const style = styled(value)
    return style === '' ? '' : ` style="${escaped(style)}"`
  }
  if (tag === 'a' && name === 'href')
    return /^\s*(?:https?:|mailto:|tel:)/i.test(value)
      ? ` href="${escaped(value.trim())}" target="_blank" rel="noopener noreferrer"`
      : ''
  return attributes.has(name) ? ` ${name}="${escaped(value)}"` : ''
}

/** A picture that came along is shown; one that would have to be fetched would tell its sender who reads when, and is named only. */
function picture({ attrs }: Tree.Element, { pictures }: Making): string {
  const of = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value ?? ''
  const alt = of('alt').trim()
  const source = /^\s*cid:(.+?)\s*$/i.exec(of('src'))?.[1]
  const data = source === undefined ? undefined : pictures.get(source.toLowerCase())
  if (data === undefined) return alt === '' ? '' : `<span>[${escaped(alt)}]</span>`
  const size = ['width', 'height'].map((name) => (/^\d{1,4}$/.test(of(name)) ? ` ${name}="${of(name)}"` : ''))
  return `<img src="${data}" alt="${escaped(alt)}"${size.join('')}>`
}

function picturesIn(leaves: readonly Part[]): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>()
  let left = IMAGES_BYTES_MAX
  for (const part of leaves) {
    const id = /^\s*<?([^<>\s]+)>?\s*$/.exec(header(part.headers, 'content-id') ?? '')?.[1]
    if (id === undefined || !IMAGE.test(part.type)) continue
    const content = contentOf(part)
    if (content.length > left) continue
    left -= content.length
    pictures.set(id.toLowerCase(), `data:${part.type};base64,${content.toString('base64')}`)
  }
  return pictures
}

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? '')
