import {
  decoded,
  described,
  header,
  headersIn,
  looksLikeHead,
  quoted,
  textIn,
  type Headers,
} from './headers.ts'

/** A mail, or a piece of one. What is inside a mail that was passed on stands under `message`, apart from what its sender wrote. */
export type Part = {
  readonly headers: Headers
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly disposition: string
  readonly fileName: string | undefined
  readonly parts: readonly Part[]
  readonly message: Part | undefined
  /** As it stands in the mail, a byte in each letter. */
  readonly body: string
}

const DEPTH_MAX = 20
/** Mails with more parts than this are read no further: what is left stays in the bytes. */
const PARTS_MAX = 1_000

/** A whole mail from its bytes. Words without a head are taken for its text. */
export function mailIn(bytes: Uint8Array): Part {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  // Old programs end their lines by a return alone.
  const text = latin1.includes('\n') ? latin1 : latin1.replaceAll('\r', '\n')
  return partIn(looksLikeHead(text) ? text : `\n${text}`, { depth: 0, left: { parts: PARTS_MAX } })
}

type Budget = { readonly depth: number; readonly left: { parts: number } }

function partIn(text: string, { depth, left }: Budget): Part {
  const [head, body] = split(text)
  const headers = headersIn(head)
  const { is, parameters } = described(header(headers, 'content-type') ?? '')
  const placed = described(header(headers, 'content-disposition') ?? '')
  const type = is.includes('/') ? is : 'text/plain'
  const boundary = parameters.get('boundary') ?? (type.startsWith('multipart/') ? guessed(body) : undefined)
  const deeper = { depth: depth + 1, left }
  const open = depth < DEPTH_MAX
  const said = placed.parameters.get('filename') ?? parameters.get('name')
  return {
    ...{ headers, type, parameters, body },
    disposition: placed.is,
    fileName: said === undefined || said === '' ? undefined : decoded(said),
    parts:
      open && type.startsWith('multipart/') && boundary
        ? pieces(body, boundary, left).map((piece) => partIn(piece, deeper))
        : [],
    message:
      open && isMessage(type) ? partIn(contentOf({ headers, body }).toString('latin1'), deeper) : undefined,
  }
}

/** Where the head lost its boundary, the first line that looks like one. */
const guessed = (body: string): string | undefined => /^--(\S{1,70})[ \t]*\r?$/m.exec(body)?.[1]

const isMessage = (type: string): boolean => type === 'message/rfc822' || type === 'message/global'

/** Head and body; a text that begins with an empty line has no head. */
function split(text: string): readonly [head: string, body: string] {
  const first = /^\r?\n/.exec(text)
  if (first) return ['', text.slice(first[0].length)]
  const gap = /\r\n\r\n|\n\n|\r\r|\n\r\n/.exec(text)
  return gap ? [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)] : [text, '']
}

function pieces(body: string, boundary: string, left: { parts: number }): readonly string[] {
  const mark = `--${boundary}`
  const found: string[] = []
  let from: number | undefined
  for (let at = lineAt(body, mark, 0); at !== -1; at = lineAt(body, mark, at + mark.length)) {
    if (from !== undefined && !take(body.slice(from, at))) return found
    const end = body.indexOf('\n', at + mark.length)
    if (body.startsWith('--', at + mark.length)) return found
    from = end === -1 ? body.length : end + 1
  }
  // A mail that breaks off still brings what there was of its last part.
  if (from !== undefined) take(body.slice(from))
  return found

  function take(piece: string): boolean {
    if (left.parts <= 0) return false
    left.parts--
    found.push(piece.replace(/\r?\n$/, ''))
    return true
  }
}

/** Where a line begins with these letters. */
function lineAt(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1))
    if (at === 0 || text[at - 1] === '\n') return at
  return -1
}

/** The bytes that a part carries. */
export function contentOf({ headers, body }: Pick<Part, 'headers' | 'body'>): Buffer {
  switch ((header(headers, 'content-transfer-encoding') ?? '').toLowerCase().trim()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return quoted(body)
    default:
      return Buffer.from(body, 'latin1')
  }
}

/** The words of a part, in its charset, with plain line ends. */
export const textOf = (part: Part): string =>
  textIn(contentOf(part), part.parameters.get('charset')).replaceAll(/\r\n?/g, '\n')

/** All pieces that hold something, in order; not those inside a mail that was passed on. */
export const leavesOf = (part: Part): readonly Part[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
