import type { FastifyRequest } from 'fastify'

/** How often one address may ask in a time; `per` narrows it further, for example to a form. */
export type Limit = {
  readonly max: number
  readonly windowMs: number
  readonly per?: (request: FastifyRequest) => string
}

const MINUTE_MS = 60_000

/** A whole office sends through one address, a script through one too: what people do passes, a flood doesn't. */
export const FORM_POSTS_A_MINUTE = 120
/** Programs send for many people at once. */
export const API_SUBMISSIONS_A_MINUTE = 1_200
export const BUYER_POSTS_A_MINUTE = 20
/** Each looks at somebody's web site. */
export const FORM_CHECKS_A_MINUTE = 20
/** Each may look at a firm's web site. */
export const BRIEF_LOOKS_A_MINUTE = 20
export const SIGN_INS_A_MINUTE = 30
export const TOKEN_TRIES_A_MINUTE = 30

const formOf = ({ params }: FastifyRequest): string =>
  typeof params === 'object' && params !== null && 'form' in params ? String(params.form) : ''

const keyOf = ({ params }: FastifyRequest): string =>
  typeof params === 'object' && params !== null && 'key' in params ? String(params.key) : ''

export const formLimit: Limit = { max: FORM_POSTS_A_MINUTE, windowMs: MINUTE_MS, per: formOf }
export const apiLimit: Limit = { max: API_SUBMISSIONS_A_MINUTE, windowMs: MINUTE_MS, per: formOf }
export const hookLimit: Limit = { max: API_SUBMISSIONS_A_MINUTE, windowMs: MINUTE_MS, per: keyOf }
export const buyerLimit: Limit = { max: BUYER_POSTS_A_MINUTE, windowMs: MINUTE_MS }
export const formCheckLimit: Limit = { max: FORM_CHECKS_A_MINUTE, windowMs: MINUTE_MS }
export const lookLimit: Limit = { max: BRIEF_LOOKS_A_MINUTE, windowMs: MINUTE_MS }
export const signInLimit: Limit = { max: SIGN_INS_A_MINUTE, windowMs: MINUTE_MS }
export const tokenLimit: Limit = { max: TOKEN_TRIES_A_MINUTE, windowMs: MINUTE_MS }
