/** Whether any of a page's policies keeps something out. Where a policy can't be judged from outside, it is given the benefit. */
export function isKeptOut(
  policies: readonly string[],
  directive: 'form-action' | 'script-src' | 'connect-src',
  { target, page }: { target: string; page: string },
): boolean {
  return policies
    .flatMap((policy) => policy.split(','))
    .some((policy) => {
      const sources = sourcesOf(policy, directive)
      return (
        sources !== undefined && !sources.some((source) => letsIn(source, new URL(target), new URL(page)))
      )
    })
}

/** `form-action` stands alone; the others fall back on `default-src`. */
function sourcesOf(policy: string, directive: string): readonly string[] | undefined {
  const said = new Map<string, readonly string[]>()
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    if (!said.has(name.toLowerCase())) said.set(name.toLowerCase(), sources)
  }
  if (directive === 'form-action') return said.get(directive)
  const special = directive === 'script-src' ? said.get('script-src-elem') : undefined
  return special ?? said.get(directive) ?? said.get('default-src')
}

function letsIn(source: string, target: URL, page: URL): boolean {
  const word = source.toLowerCase()
  if (word === '*') return true
  if (word === "'self'") return target.origin === page.origin
  // Nonces and hashes let in what the page itself vouches for, which can't be seen from here.
  if (/^'(nonce-|sha\d+-|strict-dynamic)/.test(word)) return true
  if (/^[a-z][\w+.-]*:$/.test(word)) return word === target.protocol
  const [, scheme, host = '', port] =
    /^(?:([a-z][\w+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/.exec(word) ?? []
  if (
    scheme !== undefined &&
    `${scheme}:` !== target.protocol &&
    !(scheme === 'http' && target.protocol === 'https:')
  )
    return false
  if (port !== undefined && port !== '*' && port !== (target.port || usualPort[target.protocol])) return false
  if (port === undefined && target.port !== '') return false
  return host.startsWith('*.') ? target.hostname.endsWith(host.slice(1)) : host === target.hostname
}

const usualPort: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }
