import { meaningOf, wordsOf, type Meaning } from './field-names.ts'
import { remembered } from '#domain/text/remembered.ts'

/** How questions begin and end, around the words that say what is asked: "What is your …?", "Quel est votre … ?" */
const leading = new Set(
  (
    'what which whats who s is are the your our a an please enter provide give us tell type fill in write share may can we have how many whose whats ' +
    'preferred best and also wie lautet ist ihr ihre ihren dein deine deinen bitte geben sie an nennen welche welches welcher in wieviele viele ' +
    'quel quelle est sont votre vos ton ta le la l les combien de d indiquez cual es su tu el los cuantos qual e o a seu sua quantos il tuo la i wat is je jouw uw hoeveel ' +
    'vad ditt din hvad dit er jaki jest twoj twoja podaj'
  ).split(' '),
)
const trailing = new Set(
  (
    'please here below optional required s do does you have are in based located from at currently with us ' +
    'bitte angeben optional haben sie hat facultatif obligatoire opcional obligatorio opzionale'
  ).split(' '),
)

/** Questions that no stripping makes into the name of a field. */
const asked: Readonly<Record<string, Meaning>> = {
  'name of your company': 'company',
  'name of the company': 'company',
  'name of your organization': 'company',
  'name of your organisation': 'company',
  'company do you work for': 'company',
  'organization do you work for': 'company',
  'organisation do you work for': 'company',
  'who do you work for': 'company',
  'where do you work': 'company',
  'people work at your company': 'employees',
  'people work there': 'employees',
  'people work in your company': 'employees',
  'size of your company': 'employees',
  'company s size': 'employees',
  'big is your company': 'employees',
  'large is your company': 'employees',
  'work email': 'email',
  'work email address': 'email',
  'e mail': 'email',
  'e mail address': 'email',
  'how can we help': 'message',
  'how can we help you': 'message',
  'can we help': 'message',
  'anything else': 'message',
  'first and last name': 'name',
  'name and surname': 'name',
}

/** What a question in words asks for ("What is your first name?"); undefined where its words don't tell for certain. */
export const meaningOfQuestion = remembered((label): Meaning | undefined => {
  const words = [...wordsOf(label)]
  const whole = phrase(words)
  if (whole) return whole
  let dropped = 0
  while (words.length > 1 && leading.has(words[0] ?? '')) {
    words.shift()
    dropped++
    const found = phrase(words)
    if (found) return found
  }
  while (words.length > 1 && trailing.has(words.at(-1) ?? '')) {
    words.pop()
    const found = phrase(words)
    if (found) return found
  }
  return dropped > 0 ? phrase(words) : undefined
})

function phrase(words: readonly string[]): Meaning | undefined {
  const said = words.join(' ')
  return Object.hasOwn(asked, said) ? asked[said] : (meaningOf(said) ?? meaningOf(withoutPossessive(words)))
}

/** "your company's web site": company web site. */
const withoutPossessive = (words: readonly string[]): string => words.filter((word) => word !== 's').join(' ')
