import type { TelephonePort } from '#app/take-call.ts'
import type { Id } from '#domain/ledger.ts'
import { readCall } from '#intake/telephone.ts'

type About = {
  readonly url: () => string
  readonly tokens: {
    readonly sign: (purpose: string, ...ids: readonly Id[]) => string
    readonly read: (purpose: string, token: string) => readonly Id[] | undefined
  }
  readonly mac: (text: string) => Buffer
}

/** Each line of the door has an address and a secret of its own; neither is kept. */
export const telephoneWith = ({ url, tokens, mac }: About): TelephonePort => ({
  addressOf: (workspace, line) => `${url()}/hooks/telephone/${tokens.sign('telephone', workspace, line)}`,
  secretOf: (workspace, line) => `whsec_${mac(`telephone/${workspace}/${line}`).toString('base64')}`,
  lineIn: (key) => {
    const [workspace, line] = tokens.read('telephone', key) ?? []
    return workspace === undefined || line === undefined ? undefined : { workspace, line }
  },
  read: readCall,
})
