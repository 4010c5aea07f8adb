/** Addresses whose very name says that nobody is there. */
export const isNobody = (address: string): boolean => NOBODY.test(address)

const NOBODY =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|not?[-_.]?respond|nicht[-_.]?antworten|keine[-_.]?antwort|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder|geen[-_.]?antwoord|svar[-_.]?ikke|auto[-_.]?(?:reply|responder|mailer|confirm))\b/i
