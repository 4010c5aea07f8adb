/** A PostgreSQL that somebody else runs. With several hosts, the one that is the primary is used. */
export type ExternalDatabase = {
  /** The address with its first host alone and without `options`, as the driver understands it. */
  readonly url: string
  readonly hosts: readonly DatabaseHost[]
  /** Settings the operator asked for (`?options=-c …`), kept apart because we add our own. */
  readonly options: string | undefined
}
export type DatabaseHost = { readonly host: string; readonly port: number }

const DEFAULT_PORT = 5432
const PORT_MAX = 65_535
const shape = /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?$/

/** `postgres://user:word@a:5432,b:5433/name?sslmode=require`; undefined where the text is no such address. */
export function parseDatabaseUrl(text: string): ExternalDatabase | undefined {
  const [matches, credentials, authority = '', path = '', query = ''] = shape.exec(text) ?? []
  if (matches === undefined) return undefined
  const parameters = new URLSearchParams(query)
  const hosts = hostsFrom(parameters.get('host') ?? authority, parameters.get('port'))
  if (hosts === undefined) return undefined
  const options = parameters.get('options') ?? undefined
  for (const ours of ['host', 'port', 'options']) parameters.delete(ours)
  const [first] = hosts
  if (first === undefined) return undefined
  const said = parameters.size > 0 ? `?${parameters.toString()}` : ''
  const user = credentials === undefined ? '' : `${credentials}@`
  const url = `postgres://${user}${encodeURIComponent(first.host)}:${first.port}${path}${said}`
  return canDecode(`${credentials ?? ''}${path}`) ? { url, hosts, options } : undefined
}

function hostsFrom(authority: string, portParameter: string | null): readonly DatabaseHost[] | undefined {
  const hosts = authority.split(',').map((text) => hostFrom(text, portParameter))
  return hosts.every((host) => host !== undefined) ? hosts : undefined
}

function hostFrom(text: string, portParameter: string | null): DatabaseHost | undefined {
  const [matches, bracketed, plain = '', portText] =
    /^(?:\[([\da-fA-F:.]+)\]|([^:[\]]*))(?::(\d+))?$/.exec(text) ?? []
  if (matches === undefined || !canDecode(plain)) return undefined
  const host = bracketed ?? (decodeURIComponent(plain) || 'localhost')
  const port = Number(portText ?? portParameter ?? DEFAULT_PORT)
  return Number.isInteger(port) && port > 0 && port <= PORT_MAX ? { host, port } : undefined
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
