import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { freePort, speaks } from './ports.ts'

const BINARY = '/usr/sbin/dovecot'

/** A real mail server, where it is installed; what needs it is skipped elsewhere, and says so. */
export const withoutDovecot = existsSync(BINARY)
  ? undefined
  : 'Dovecot is not installed here; `apt-get install dovecot-imapd` brings it.'

const PASSWORD = 'the_mailbox_of_acme'
const LOOKS_MAX = 2_400
const LOOKED_APART_MS = 50

/** Dovecot on a port and in a folder of its own, with one mailbox, that can be stopped and started again. */
export async function openDovecot() {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-dovecot-'))
  await chmod(folder, 0o755)
  // Its mails belong to another user than ours.
  await mkdir(join(folder, 'mail'))
  await chmod(join(folder, 'mail'), 0o777)
  const port = await freePort()
  await writeFile(join(folder, 'conf'), configOf(folder, port))
  const server = {
    host: '127.0.0.1',
    port,
    security: 'none',
    username: 'sales@acme.example',
    password: PASSWORD,
  } as const
  let running: ChildProcess | undefined

  async function start(): Promise<void> {
    running = spawn(BINARY, ['-F', '-c', join(folder, 'conf')], {
      stdio: 'ignore',
      detached: true,
    })
    for (let look = 0; look < LOOKS_MAX && !(await speaks(port)); look++) await pause(LOOKED_APART_MS)
  }
  async function stop(): Promise<void> {
    if (!running) return
    const ended = once(running, 'close')
    // With all its processes: those with somebody connected would stay a while.
    if (running.pid !== undefined) process.kill(-running.pid, 'SIGTERM')
    await ended
    running = undefined
    // One of its processes may outlive the first by a moment, and still let somebody in.
    for (let look = 0; look < LOOKS_MAX && (await speaks(port)); look++) await pause(LOOKED_APART_MS)
  }
  /** As whoever reads the mailbox by hand. */
  async function inside<Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
    const client = new ImapFlow({
      ...{ host: server.host, port, secure: false, doSTARTTLS: false, logger: false },
      auth: { user: server.username, pass: PASSWORD },
    })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }

  await start()
  return {
    ...{ server, start, stop },
    deliver: (mail: string, folder = 'INBOX') => inside((client) => client.append(folder, mail)),
    addFolder: (name: string) => inside((client) => client.mailboxCreate(name)),
    /** The mails of a folder with their marks. */
    mailsIn: (name: string) =>
      inside(async (client) => {
        const { exists } = await client.mailboxOpen(name, { readOnly: true })
        if (exists === 0) return []
        const all = await client.fetchAll('1:*', { flags: true, envelope: true })
        return all.map(({ flags, envelope }) => ({ subject: envelope?.subject, flags: [...(flags ?? [])] }))
      }),
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** As root its processes run as the users that its package made; else all of them as ourselves. */
function configOf(folder: string, port: number): string {
  const { uid, username } = userInfo()
  const own = uid === 0 ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}\n`
  const owner = uid === 0 ? 'uid=mail gid=mail' : `uid=${uid} gid=${userInfo().gid}`
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
${own}mail_location = maildir:${folder}/mail/%u
mailbox_idle_check_interval = 1 secs
auth_failure_delay = 0
shutdown_clients = yes
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = ${owner} home=${folder}/mail/%u
}
`
}
