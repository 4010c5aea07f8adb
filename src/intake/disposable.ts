import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'

/** Services that forward to a real mailbox: their addresses hide a person, but reach one. */
const forwarding = new Set(
  'duck.com mozmail.com privaterelay.appleid.com simplelogin.com simplelogin.co simplelogin.fr slmail.me aleeas.com 8alias.com 8shield.net dralias.com anonaddy.com anonaddy.me addy.io passmail.net passmail.com passinbox.com passfwd.com relay.firefox.com 33mail.com erine.email'.split(
    ' ',
  ),
)
let listed: ReadonlySet<string> | undefined

/** Whether addresses at this domain, or above it, are made to be thrown away. */
export function isDisposableDomain(domain: string): boolean {
  listed ??= disposableEmailBlocklistSet()
  const labels = domain.toLowerCase().split('.')
  for (let from = 0; from < labels.length - 1; from += 1) {
    const name = labels.slice(from).join('.')
    if (forwarding.has(name)) return false
    if (listed.has(name)) return true
  }
  return false
}
