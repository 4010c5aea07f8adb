/** A file that came with a submission or a mail, as its event tells of it; its bytes are kept apart and never opened. */
export type Attachment = {
  readonly id: string
  /** The field it was put into; empty in a mail. */
  readonly field: string
  readonly name: string
  /** What its sender says it is. Nobody has looked. */
  readonly type: string
  readonly bytes: number
  /** SHA-256, in hex. */
  readonly digest: string
}

/** A file that came and was not kept, named so that somebody can ask for it. */
export type LeftOut = {
  readonly name: string
  readonly bytes: number
  readonly because: 'too large' | 'too much together' | 'too many'
}

/** One of the files with what is in it. */
export type AttachedFile = Omit<Attachment, 'id'> & { readonly content: Uint8Array }
export type Files = { readonly kept: readonly AttachedFile[]; readonly leftOut: readonly LeftOut[] }
export const noFiles: Files = { kept: [], leftOut: [] }

const NAME_CHARS_MAX = 150
/** What systems forbid in names or read as something else, and marks that make `exe.fdp` look like a document. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}<>:"/\\|?*]+/gu

/** A name under which a file may be put into any folder: no path, no leading dot, nothing invisible, its ending kept. */
export function safeName(said: string): string {
  const last = said.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const plain = last.toWellFormed().replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ')
  const name = plain.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '')
  if (name === '') return 'file'
  const letters = Array.from(name)
  if (letters.length <= NAME_CHARS_MAX) return name
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return letters.slice(0, NAME_CHARS_MAX - ending.length).join('') + ending
}

const TYPE = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,60}$/
/** The type as it was said, where it is one. */
export const saidType = (said: string): string => {
  const type = said.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return TYPE.test(type) ? type : 'application/octet-stream'
}

/** Chooses what to keep, file by file, so that no one of them and not all together are too much. */
export class FileAllowance {
  #bytes = 0
  #files = 0

  /** Why a file of this size can't be kept; asked again while it grows. */
  refuses(bytes: number): LeftOut['because'] | undefined {
    if (bytes > FILE_BYTES_MAX) return 'too large'
    if (this.#bytes + bytes > FILES_BYTES_MAX) return 'too much together'
    return this.#files >= FILES_MAX ? 'too many' : undefined
  }

  take(bytes: number): void {
    this.#bytes += bytes
    this.#files++
  }
}

export const FILE_BYTES_MAX = 10 * 1024 * 1024
export const FILES_BYTES_MAX = 25 * 1024 * 1024
export const FILES_MAX = 20
