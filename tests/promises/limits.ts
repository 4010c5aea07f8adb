/** How much the promises are tried in one run of the specs; more is tried by `npm run simulate`. */
export const HISTORIES = 40
export const ACTS_PER_ACTOR = 40
export const PROCESS_HISTORIES = 2
export const SEED = 20_260_302
/** Trying stops here, so that the specs stay quick on a slow machine. */
export const TRIED_MS_MAX = 30_000
