import { plain } from '../plain.ts'
import { isMashed } from '../letters.ts'
import type { Signal } from './signal.ts'

/** People who never lived, and words that stand for no name, in the languages that forms are filled in with. */
const NOBODY = new Set(
  `asdf|asd|qwerty|test|tester|test test|testing|test user|mickey mouse|micky maus|mickey maus|donald duck|bugs bunny|daffy duck|batman|bruce wayne|superman|clark kent|spiderman|spider man|peter parker|harry potter|darth vader|lord vader|vader|pepito|luke skywalker|homer simpson|bart simpson|santa claus|father christmas|frodo baggins|james bond|sherlock holmes|jack sparrow|hans wurst|max mustermann|erika mustermann|john doe|jane doe|joe bloggs|fulano de tal|pepito perez|mario rossi test|foo bar|foo|bar|no name|noname|nobody|no one|noone|nope|nope nope|none|none of your business|nunya business|unknown|unbekannt|inconnu|na|n a|xxx|xx|x|xyz|abc|abcd|abc def|aaa|aa|a|a a|a b|blah|blah blah|bla bla|lol|haha|hello|hi|me|user|admin|fake|fake name|not telling|your mom|your mum|ivan ivanov test|тест|тест тест|фыв|фыва|никто|テスト|测试|測試|test kişi|deneme|deneme deneme|prueba|prueba prueba|essai|prova|proba|teste|teste teste|kein name|niemand|personne|nadie|nessuno|ninguem|nikt|ingen|ingenting|ei kukaan|spongebob|sponge bob|pikachu|elon musk|barack obama|donald trump|vladimir putin|joe biden|bill gates|chuck norris|kermit|kermit the frog|winnie pooh|jane roe|seymour butts|hugh jass|ben dover|mike hunt|i p freely|amanda hugginkiss|pippo pluto|topolino|paperino|keine ahnung|geht dich nichts an|first last|first name last name|vorname nachname|your name|my name|moi|toi|ich|du|yo|tu|io|ja|someone|somebody|jemand|quelqu un|alguien|guest|gast|invite|customer|kunde|client|the dude|joker|gandalf|hermione granger|ron weasley|indiana jones|tony stark|lara croft|super mario|obi wan kenobi|yoda|tarzan|robin hood|peter pan|winnie the pooh|tom sawyer|jan van hierachter|ola nordmann`
    .split('|')
    .map(plain),
)
/** What people write who only try a form out. */
const TRIALS = new Set([
  'test',
  'tester',
  'testing',
  'tests',
  'testuser',
  'qa',
  'demo',
  'dummy',
  'sample',
  'тест',
  'prueba',
])
/** Names that stand for anybody, and that some people have: an address that is made of them speaks for its owner. */
const BORNE = new Set([
  'john doe',
  'jane doe',
  'jane roe',
  'joe bloggs',
  'max mustermann',
  'erika mustermann',
])
const LOCALS =
  /^(?:test(?:er|ing|e|1|123)?|asdf?\w{0,4}|qwer\w*|abc\d*|a+|b+|x+|z+|xyz|none?|no|nope|noone|no\.?one|nobody|nein|non|nada|fake|spam|nospam|no\.?spam|trash|junk|foo|bar|bla(?:bla)*|blah|me|you|user|email|mail|mymail|myemail|name|na|n|noreply|no-?reply|no-?e?mail|notmy\w+|not\w*real|fuck\w*|\d{1,6}|sdf\w*|fgh\w*|deneme|prueba|тест|teste|anon(?:ymous)?|dont\w*|donot\w*|nunya\w*|nothanks|nothank\w*)$/u
const DOMAINS =
  /^(?:test|testing|tester|asdf?\w{0,4}|qwer\w*|abc|a+|b+|x{2,}|z+|xyz|none?|no|nope|nowhere|noone|nobody|fake|fakemail|fakeemail|spam|nospam|trash|junk|foo|bar|bla(?:bla)*|blah|email|mail|name|na|sdf\w*|fgh\w*|dfg\w*|deneme|prueba|domain|yourdomain|company|website|site|fuck\w*|\d{1,4}|nomail|noemail|null|void|nothanks|nunya|notreal|mail\d*|example)\.[a-z.]{2,}$/u

/** An address that somebody makes up to get past the field. */
export const madeUpAddress: Signal = ({ inquiry: { email }, plainName, plainCompany, domain }) => {
  const local = plain(email.slice(0, Math.max(0, email.lastIndexOf('@'))))
  if (local === '') return undefined
  const first = domain.slice(0, Math.max(0, domain.indexOf('.')))
  const firm = plainCompany.trim()
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  // Small firms do write from adler@adler.de; but then somebody there has a name.
  const nameless = plainName.trim() === first || plainName.trim() === ''
  const itself = local === first && (first === ending || (first === firm && nameless))
  if (!itself && !LOCALS.test(local) && !isMashed(local.replaceAll(/[\d._+-]+/gu, ''))) return undefined
  const nowhere = () => DOMAINS.test(domain) || isMashed(plain(first)) || local === first
  return itself || nowhere() || isMashed(firm) ? `The address ${email} looks made up.` : undefined
}

/** Most names are words and spaces already. */
const wordsIn = (name: string): string =>
  /^[a-z]+(?: [a-z]+)*$/u.test(name) ? name : name.replaceAll(/[^\p{L}]+/gu, ' ').trim()

export const nobodysName: Signal = ({ inquiry: { name, email }, plainName }) => {
  const said = wordsIn(plainName)
  if (BORNE.has(said) && said.split(' ').some((word) => plain(email).startsWith(word))) return undefined
  return said !== '' &&
    (NOBODY.has(said) || said.split(' ').every((word) => isMashed(word) || TRIALS.has(word)))
    ? `“${name.trim()}” is nobody’s name.`
    : undefined
}

const SPACES_MAX = 3

/** What programs that fill in forms put where a firm is asked for. */
const GIANTS = new Set([
  'google',
  'yahoo',
  'facebook',
  'youtube',
  'microsoft',
  'amazon',
  'apple',
  'instagram',
  'telegram',
])

/** The same word in fields that ask for different things, or a thing in the field of another. */
export const contradiction: Signal = ({
  inquiry: { name, company, message },
  domain,
  plainName,
  plainCompany,
}) => {
  const who = plainName.trim()
  const firm = plainCompany.trim()
  const alike = message.length > 0 && Math.abs(message.length - name.length) <= SPACES_MAX
  if (alike && plain(message).trim() === who && (firm === '' || firm === who))
    return 'Name and message say the same.'
  if (/^\+?[\d\s()-]{6,}$/u.test(who)) return 'There is a number where a name belongs.'
  if (GIANTS.has(firm) && !domain.startsWith(`${firm}.`) && !/\s/u.test(who))
    return `It says ${company.trim()}, and writes from ${domain}.`
  return undefined
}
