import type { Answer, Question } from '#app/playbook-reader.ts'
import { Refused } from './route.ts'
import type { Served } from './served.ts'

/** Asks of a playbook's text without keeping anybody else waiting, and not for ever. */
export async function readAside<Asked extends Question>(
  { playbookReader }: Served,
  question: Asked,
): Promise<Answer<Asked>> {
  const answer = await playbookReader.ask(question)
  if (answer === 'too long') throw new Refused('playbook_takes_too_long')
  return answer
}
