import type { Provider } from '#domain/form/provider.ts'
import { calendly } from './calendly.ts'
import type { Door } from './door.ts'
import { elementor } from './elementor.ts'
import { generic } from './generic.ts'
import { googleAds } from './google-ads.ts'
import { hubspot } from './hubspot.ts'
import { jotform } from './jotform.ts'
import { linkedin } from './linkedin.ts'
import { meta } from './meta.ts'
import { salesforce } from './salesforce.ts'
import { tally } from './tally.ts'
import { typeform } from './typeform.ts'

/** Every wire format we read. */
export const doors: Readonly<Record<Provider, Door>> = {
  salesforce_web2lead: salesforce,
  hubspot,
  typeform,
  tally,
  jotform,
  elementor,
  google_ads: googleAds,
  calendly,
  meta,
  linkedin,
  generic,
}
