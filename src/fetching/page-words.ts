import { setImmediate as breath } from 'node:timers/promises'
import { Tokenizer, TokenizerMode, type Token } from 'parse5'

/** What a page says of itself, as plain short text; and its machine-readable parts as they stand there. */
export type PageWords = {
  readonly title: string
  /** The contents of `<meta>`, by name or property in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  readonly language: string
  readonly heading: string
  readonly paragraph: string
  readonly linkedData: readonly string[]
}

const TEXT_CHARS_MAX = 2_000
const SCRIPT_CHARS_MAX = 64 * 1024
const SCRIPTS_MAX = 8
const METAS_MAX = 200
/** The machine is given back after so much, however long a page is. */
const CHUNK_CHARS = 32 * 1024
/** What says who they are stands at the top. */
const READ_MS_MAX = 250
/** Shorter paragraphs are buttons and notices. */
const PARAGRAPH_CHARS_MIN = 60

/** In these nothing is markup, and nobody reads them. */
const unread: ReadonlySet<string> = new Set([
  'style',
  'noscript',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'textarea',
])

/**
 * Reads a page from top to bottom, one tag after the other, and never as a tree: then no nesting costs more than its letters. Stops when
 * it has what it came for, or has read long enough.
 */
export async function pageWords(html: string): Promise<PageWords> {
  const page = new Page()
  const tokenizer = new Tokenizer({}, page)
  page.reads = tokenizer
  const began = performance.now()
  for (let at = 0; at < html.length; at += CHUNK_CHARS) {
    tokenizer.write(html.slice(at, at + CHUNK_CHARS), at + CHUNK_CHARS >= html.length)
    if (page.isFull() || performance.now() - began > READ_MS_MAX) break
    if (at + CHUNK_CHARS < html.length) await breath()
  }
  return page.words()
}

type Place = 'title' | 'heading' | 'paragraph' | 'script'

class Page {
  reads: Tokenizer | undefined
  private readonly meta = new Map<string, string>()
  private readonly linkedData: string[] = []
  private readonly texts = { title: '', heading: '', paragraph: '', script: '' }
  private language = ''
  private place: Place | undefined

  words(): PageWords {
    const { title, heading, paragraph } = this.texts
    const long = plain(paragraph)
    return {
      title: plain(title),
      meta: this.meta,
      language: this.language,
      heading: plain(heading),
      paragraph: long.length < PARAGRAPH_CHARS_MIN ? '' : long,
      linkedData: this.linkedData,
    }
  }

  /** Linked data may stand at the very end, so only its own limit ends the reading. */
  isFull(): boolean {
    return this.linkedData.length >= SCRIPTS_MAX
  }

  onStartTag(tag: Token.TagToken): void {
    const { tagName } = tag
    if (tagName === 'html') this.language = of(tag, 'lang').slice(0, 35)
    else if (tagName === 'meta') this.keepMeta(tag)
    else if (tagName === 'title') this.enter('title', TokenizerMode.RCDATA)
    else if (tagName === 'h1') this.enter('heading')
    else if (tagName === 'p') this.enterParagraph()
    else if (tagName === 'script') this.enterScript(tag)
    else if (unread.has(tagName) && this.reads) this.reads.state = TokenizerMode.RAWTEXT
    else if (tagName === 'br') this.hear(' ')
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (tagName === 'script' && this.place === 'script') this.linkedData.push(this.texts.script)
    const ends: Readonly<Record<string, Place>> = {
      title: 'title',
      h1: 'heading',
      p: 'paragraph',
      script: 'script',
    }
    if (this.place !== undefined && ends[tagName] === this.place) this.leave()
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.hear(chars)
  }
  onWhitespaceCharacter(): void {
    this.hear(' ')
  }
  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  private enterScript(tag: Token.TagToken): void {
    if (this.reads) this.reads.state = TokenizerMode.SCRIPT_DATA
    if (of(tag, 'type').trim().toLowerCase() !== 'application/ld+json') return
    this.texts.script = ''
    this.place = 'script'
  }

  /** Only the first of each is read; a paragraph too short to say anything makes room for the next. */
  private enter(place: Exclude<Place, 'script'>, mode?: Tokenizer['state']): void {
    if (mode !== undefined && this.reads) this.reads.state = mode
    const before = plain(this.texts[place])
    if (place === 'paragraph' ? before.length >= PARAGRAPH_CHARS_MIN : before !== '') return
    this.texts[place] = ''
    this.place = place
  }

  /** A paragraph that nobody closed ends where the next begins. */
  private enterParagraph(): void {
    if (this.place !== undefined && this.place !== 'paragraph') return
    this.leave()
    this.enter('paragraph')
  }

  private leave(): void {
    this.place = undefined
  }

  private hear(chars: string): void {
    const { place } = this
    if (place === undefined) return
    const max = place === 'script' ? SCRIPT_CHARS_MAX : TEXT_CHARS_MAX
    const room = max - this.texts[place].length
    if (room > 0) this.texts[place] += chars.slice(0, room)
  }

  private keepMeta(tag: Token.TagToken): void {
    const name = (of(tag, 'name') || of(tag, 'property') || of(tag, 'itemprop')).trim().toLowerCase()
    const content = plain(of(tag, 'content').slice(0, TEXT_CHARS_MAX))
    if (name !== '' && content !== '' && !this.meta.has(name) && this.meta.size < METAS_MAX)
      this.meta.set(name, content)
  }
}

const of = ({ attrs }: Token.TagToken, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? ''

const FACT_CHARS_MAX = 280

/** Words alone, on one line, cut between two of them: no control characters, nothing that turns the text about. */
export function plain(text: string): string {
  const words = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\uFFFD]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (words.length <= FACT_CHARS_MAX) return words
  const cut = words.slice(0, FACT_CHARS_MAX)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > FACT_CHARS_MAX / 2 ? space : FACT_CHARS_MAX).replace(/[\uD800-\uDBFF]$/, '')}…`
}
