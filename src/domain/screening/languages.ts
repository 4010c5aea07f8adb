import { phrasebookOf } from './phrasebook.ts'
import { english } from './phrases/en.ts'

/** The languages whose phrases we know. */
export const languages = [english]

export const phrases = phrasebookOf(languages)
