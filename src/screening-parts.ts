import type { ScreeningParts } from '#app/parts.ts'
import { suggestionFor } from '#domain/text/meant-address.ts'
import { isDisposableDomain } from '#intake/disposable.ts'
import { isPersonalDomain } from '#intake/mail-domains.ts'
import { networkOf } from '#intake/network.ts'
import { mailExchange, systemResolve, type Resolve } from '#mail/mail-exchange.ts'

/** What screening asks of the world. */
export function screeningParts(
  mac: (text: string) => Buffer,
  resolve: Resolve = systemResolve(),
): ScreeningParts {
  return {
    isDisposable: isDisposableDomain,
    meantDomain: (domain) => suggestionFor(`somebody@${domain}`)?.replace('somebody@', ''),
    reach: mailExchange(resolve, { isCommon: isPersonalDomain }),
    networkOf,
    digest: (text) => mac(`screening ${text}`).subarray(0, 16).toString('hex'),
  }
}
