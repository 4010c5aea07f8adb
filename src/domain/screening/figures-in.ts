import type { Mark } from './marks.ts'

const SHARE = /(?<![\d.,])\d{1,3}\s?[%％٪]|(?<![\d.,])[%٪]\s?\d{1,3}(?![\d.,])|\d\s?\+(?!\s?\d)|\b\d{1,3}x\b/u
const PRICE =
  /[$€£₺₽¥₹]\s?\d[\d.,]*|\d\s?[$€£₺₽¥₹元円]|\d\s?万円|\d\s(?:usd|USD|eur|EUR|[Ee]uro\p{L}?|dollars|cents?|pounds?|quid|bucks|reais|zł|kr|Kč|Ft|lei|leva|TL|руб|рублей|грн|лв|ribu|บาท|درهم|ريال)(?!\p{L})/u
/** How many of what they have: people, seats, places. */
const QUANTITY =
  /\d\s?(?:users?|seats?|reps?|licen[cs]es?|staff|colleagues|employees|Nutzer|Lizenzen|Mitarbeiter|Leute|utilisateurs|licences|collaborateurs|commerciaux|usuarios|utenti|usuários|utilizadores|gebruikers|medewerkers|användare|brugere|brukere|ansatte|käyttäjä|uživatel|použ|użytkownik|пользоват|менеджер|kişi|kullanıcı|名で|人使|个用户)/u
const FIGURE =
  /[%％٪+x$€£₺₽¥₹元円]|usd|USD|eur|EUR|uro|dollars|cent|pound|quid|bucks|reais|zł|kr|Kč|Ft|lei|leva|TL|руб|грн|лв|ribu|บาท|درهم|ريال/u

const none: readonly (readonly [Mark, string])[] = []

/** Shares and prices speak every language: sellers promise by the one and offer at the other. */
export function figuresIn(message: string): readonly (readonly [Mark, string])[] {
  if (!/\d/u.test(message)) return none
  const quantity = QUANTITY.exec(message)?.[0]
  const figures = FIGURE.test(message)
  const share = figures ? SHARE.exec(message)?.[0] : undefined
  const price = figures ? PRICE.exec(message)?.[0] : undefined
  return [
    ...(share === undefined ? [] : [['promise', share] as const]),
    ...(quantity === undefined ? [] : [['situation', quantity] as const]),
    ...(price === undefined ? [] : [['rates', price] as const]),
  ]
}
