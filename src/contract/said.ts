import type { z } from 'zod'

/** A request as whoever asks writes it, before it is read and without its id. */
export type Said<Schema extends z.ZodType> = Omit<z.input<Schema>, 'id'>
