import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'

const ID_BYTES = 16
const PROOF_BYTES = 9
/** What a mail server must take before the @ (RFC 5321). */
const LOCAL_CHARS_MAX = 64

/**
 * The address that only one lead has: a mailbox's own with the lead's id and a keyed digest after a plus. In letters that survive mail
 * servers that know no capitals; without the secret nobody can write to a lead that they only guess.
 */
export function replyAddresses(mac: (text: string) => Buffer) {
  const proof = (workspace: Id, lead: Id) => mac(`reply/${workspace}/${lead}`).subarray(0, PROOF_BYTES)
  return {
    /** Undefined where the mailbox's own name leaves no room. */
    of: (workspace: Id, lead: Id, mailbox: string): string | undefined => {
      const at = mailbox.lastIndexOf('@')
      const token = base32(Buffer.concat([bytesOf(lead), proof(workspace, lead)]))
      const local = `${mailbox.slice(0, at)}+${token}`
      return at < 1 || local.length > LOCAL_CHARS_MAX ? undefined : `${local}${mailbox.slice(at)}`
    },
    leadOf: (workspace: Id, address: string): Id | undefined => {
      const bytes = fromBase32(TOKEN.exec(address.toLowerCase())?.[1] ?? '')
      if (bytes.length !== ID_BYTES + PROOF_BYTES) return undefined
      const lead = idOf(bytes.subarray(0, ID_BYTES))
      return timingSafeEqual(bytes.subarray(ID_BYTES), proof(workspace, lead)) ? lead : undefined
    },
  }
}

const TOKEN = /\+([a-z2-7]{40})@/
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS.charAt(Number.parseInt(five, 2))).join('')
}

function fromBase32(text: string): Buffer {
  const bits = text
    .split('')
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

const bytesOf = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')
const idOf = (bytes: Buffer): Id =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
