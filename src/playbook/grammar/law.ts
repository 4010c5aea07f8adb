/** What the law of most countries knows, in its own words. */
export const lawfulBases = ['consent', 'contract', 'legitimate interest'] as const
export type LawfulBasis = (typeof lawfulBases)[number]
