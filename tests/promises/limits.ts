/** How much the promises are tried in one run of the specs; `npm run simulate` tries them for as long as one likes. */
export const HISTORIES = 40
export const ACTS_PER_ACTOR = 40
export const PROCESS_HISTORIES = 2
export const PROCESS_ACTS_PER_ACTOR = 120
export const SEED = 20_260_302
/** Trying stops here, so that the specs stay quick on a slow machine. */
export const TRIED_MS_MAX = 20_000
