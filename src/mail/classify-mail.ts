import { classify } from './classify/classify.ts'
import { seenIn } from './classify/seen.ts'
import type { Verdict } from './classify/verdict.ts'
import { mailIn } from './read/parts.ts'
import { wordsOf } from './read/words.ts'

/** What a mail is, from its bytes. */
export async function classifyMail(bytes: Uint8Array): Promise<Verdict> {
  const mail = mailIn(bytes)
  return classify(seenIn(mail, await wordsOf(mail)))
}
