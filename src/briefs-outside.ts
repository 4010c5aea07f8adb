import type { Briefs } from '#app/briefs/ports.ts'
import { countryOfNumber } from '#intake/phone.ts'

/** Where briefs ask outside. */
export const briefsOutside = (): Briefs => ({ look: {}, countryOfNumber })
