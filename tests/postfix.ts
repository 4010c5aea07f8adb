import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, speaks } from './ports.ts'

const MASTER = '/usr/lib/postfix/sbin/master'
const run = promisify(execFile)
const LOOKED_APART_MS = 50
const LOOKS_MAX = 2_400

/** A real mail server, where it is installed and may be started; what needs it is skipped elsewhere, and says so. */
export const withoutPostfix = !existsSync(MASTER)
  ? 'Postfix is not installed here; `apt-get install postfix` brings it.'
  : process.getuid?.() === 0
    ? undefined
    : 'Postfix can only be started by root.'

/**
 * Postfix on a port and in a folder of its own. Who is in `people` has a mailbox there; at buyer.example others are refused at once, and
 * at gone.example they are found missing after their mail was taken, so that a report comes back.
 */
export async function openPostfix(people: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-postfix-'))
  await chmod(folder, 0o755)
  const [conf, queue, data, mails] = ['conf', 'queue', 'data', 'mail'].map((name) => join(folder, name))
  if (!conf || !queue || !data || !mails) throw new Error('There are four folders.')
  for (const made of [conf, queue, data, mails]) await mkdir(made)
  await run('/bin/chown', ['postfix', data])
  await run('/bin/chown', ['mail', mails])
  const port = await freePort()
  await writeFile(join(conf, 'main.cf'), mainOf(folder, people))
  await writeFile(join(conf, 'master.cf'), masterOf(port))
  await run('/usr/sbin/postfix', ['-c', conf, 'check'])
  const running = spawn(MASTER, ['-c', conf, '-d'], { stdio: 'ignore', detached: true })
  const ended = once(running, 'close')
  for (let look = 0; look < LOOKS_MAX && !(await speaks(port)); look++) await pause(LOOKED_APART_MS)

  const inside = (who: string): string => join(mails, who, 'new')
  return {
    port,
    /** The mails that somebody has got so far, in no order; waits for at least as many as are wanted. */
    mailsOf: async (who: string, wanted: number): Promise<readonly string[]> => {
      for (let look = 0; look < LOOKS_MAX; look++) {
        const names = await readdir(inside(who)).catch(() => [])
        if (names.length >= wanted)
          return Promise.all(names.map((name) => readFile(join(inside(who), name), 'utf8')))
        await pause(LOOKED_APART_MS)
      }
      throw new Error(
        `Fewer than ${wanted} mails came for ${who}: ${await readFile(join(folder, 'log'), 'utf8')}`,
      )
    },
    close: async () => {
      // With all its processes, which are in its group.
      if (running.pid !== undefined) process.kill(-running.pid, 'SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** See postconf(5). No name is looked up, and nothing leaves this machine. */
const mainOf = (folder: string, people: readonly string[]): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.buyer.example
mydestination =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
recipient_delimiter = +
virtual_mailbox_domains = buyer.example, acme.example, gone.example
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = inline:{ ${people.map((who) => `{${who}=${who}/}`).join(' ')} }
virtual_uid_maps = static:8
virtual_gid_maps = static:8
virtual_minimum_uid = 1
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_reject_unlisted_recipient = no
smtpd_recipient_restrictions = check_recipient_access inline:{ {buyer.example=reject_unlisted_recipient} }, permit_mynetworks, reject
smtp_dns_support_level = disabled
`

/** See master(5): the services that take mail, queue it, put it into mailboxes and write reports. */
const masterOf = (port: number): string => `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`
