import type { Pool } from 'pg'
import type { Parts } from '#app/parts.ts'
import type { KeepSubmission } from '#app/ports.ts'
import type { OpenForm } from '#app/receive.ts'
import { takeMail, type Taken } from '#app/take-mail.ts'
import type { Id } from '#domain/ledger.ts'
import { mailboxesOn, mailboxSettingsOn } from '#store/mailboxes.ts'
import type { replyAddresses } from './reply-addresses.ts'
import { mailroomOn } from '#store/mailroom.ts'
import { vaultWith } from './vault.ts'

type MailInParts = {
  readonly pool: Pool
  readonly parts: Parts
  readonly keep: KeepSubmission
  readonly openForm: (form: Id) => Promise<OpenForm | undefined>
  readonly replies: ReturnType<typeof replyAddresses>
  readonly secret: string
}
export type Arriving = {
  readonly raw: Uint8Array
  readonly ageMs?: number | undefined
  readonly tooLarge?: boolean
  readonly released?: boolean
}

/** Everything about mail that comes in, wired on one database. */
export function mailInOn({ pool, parts, keep, openForm, replies, secret }: MailInParts) {
  const vault = vaultWith(secret)
  const settings = mailboxSettingsOn(pool, vault)
  const mailroom = mailroomOn(pool, replies.leadOf)
  const take = async (workspace: Id, mailbox: Id, arriving: Arriving): Promise<Taken | undefined> => {
    const form = await openForm(mailbox)
    if (form?.workspace !== workspace) return undefined
    const { readMail } = await import('#mail/read-mail.ts')
    const mail = await readMail(arriving.raw)
    return takeMail({ ...parts, mailroom, keep }, { id: mailbox, form }, { ...arriving, mail })
  }
  return {
    settings,
    mailboxes: mailboxesOn(pool, vault),
    /** Undefined where there is no such mailbox. */
    take,
    /** Makes an inquiry of a mail that was set aside. */
    release: async (workspace: Id, mailbox: Id, { aside, raw }: { aside: Id; raw: Uint8Array }) => {
      const taken = await take(workspace, mailbox, { raw, released: true })
      if (taken?.became !== 'aside') await mailroom.released(workspace, aside)
      return taken
    },
    check: async (workspace: Id, mailbox: Id) => {
      const kept = await settings.read(workspace, mailbox)
      if (!kept?.server) return undefined
      const { checkMailbox } = await import('#mail/imap.ts')
      return checkMailbox({ ...kept.server, folder: kept.folder, moveTo: kept.moveTo })
    },
  }
}
export type MailIn = ReturnType<typeof mailInOn>
