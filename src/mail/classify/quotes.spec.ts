import { describe, expect, test } from 'vitest'
import { sample } from '../spec/mails.ts'
import { withoutQuotes } from './quotes.ts'

const quote = '\n\n> Shall we talk?\n> Ana'

describe('what somebody quotes is cut', () => {
  test.each([
    'On Mon, 2 Mar 2026 at 09:00, Ana Ruiz <ana@acme.example> wrote:',
    'On Mar 2, 2026, at 9:00 AM,\nAna Ruiz <ana@acme.example>\nwrote:',
    'Am 02.03.2026 um 09:00 schrieb Ana Ruiz <ana@acme.example>:',
    'Am Mo., 2. März 2026 um 09:00 Uhr schrieb Ana Ruiz <\nana@acme.example>:',
    'Le lun. 2 mars 2026 à 09:00, Ana Ruiz <ana@acme.example> a écrit :',
    'El lun, 2 mar 2026 a las 9:00, Ana Ruiz (<ana@acme.example>) escribió:',
    'Op ma 2 mrt 2026 om 09:00 schreef Ana Ruiz <ana@acme.example>:',
    'Den man. 2. mar. 2026 kl. 09.00 skrev Ana Ruiz <ana@acme.example>:',
    'ma 2. maalisk. 2026 klo 9.00 Ana Ruiz (ana@acme.example) kirjoitti:',
    '02/03/2026 09:00, Ana Ruiz wrote:',
  ])('with the line that says whose it is: %s', (head) => {
    expect(withoutQuotes(`Yes, please.\n\n${head}${quote}`)).toBe('Yes, please.')
    expect(withoutQuotes(`Yes, please.\n\n${head}\n\nShall we talk?\nAna`)).toBe('Yes, please.')
  })

  test.each([
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    "-----Message d'origine-----",
    '-----Mensaje original-----',
    '-----Oorspronkelijk bericht-----',
    '-------- Oprindelig besked --------',
    '-----Alkuperäinen viesti-----',
    'From: Ana Ruiz\nSent: Monday, 2 March 2026 09:00\nTo: Kim Lee\nSubject: Pumps',
    '________________________________\nVon: Ana Ruiz\nGesendet: Montag, 2. März 2026 09:00\nAn: Kim Lee\nBetreff: Pumpen',
    'De : Ana Ruiz\nEnvoyé : lundi 2 mars 2026 09:00\nÀ : Kim Lee\nObjet : Pompes',
    'De: Ana Ruiz\nEnviado el: lunes, 2 de marzo de 2026\nPara: Kim Lee\nAsunto: Bombas',
    'Van: Ana Ruiz\nVerzonden: maandag 2 maart 2026\nAan: Kim Lee\nOnderwerp: Pompen',
    'Fra: Ana Ruiz\nSendt: 2. marts 2026\nTil: Kim Lee\nEmne: Pumper',
    'Lähettäjä: Ana Ruiz\nLähetetty: maanantai 2. maaliskuuta 2026\nVastaanottaja: Kim Lee\nAihe: Pumput',
    '*From:* Ana Ruiz <ana@acme.example>\n*Date:* Monday\n*To:* Kim\n*Subject:* Pumps',
  ])('with all below a head: %s', (head) => {
    expect(withoutQuotes(`Yes, please.\n\n${head}\n\nShall we talk?\n\nAna`)).toBe('Yes, please.')
  })
})

describe('what is theirs stays', () => {
  test('answers between the quotes', async () => {
    const text = withoutQuotes((await sample('email_reply_parser/email_1_8.txt')).toString())
    expect(text).toBe('I will reply under this one\n\nand under this.\n\n--\nHey there, this is my signature')
  })

  test('an answer below the quote', () => {
    expect(withoutQuotes('On 04/02/2026 06:26 PM, Ana wrote:\n> Hi\nHello')).toBe('Hello')
  })

  test.each([
    'On your side you could run:\n\n  telnet pump 23',
    'From: our site in Leeds we would need three pumps.',
    'On Thursday, 5 March, Ben wrote to you about the pump; did you see it?',
    'To: be honest, I have no budget yet.\nSubject: to change.',
    'I need this by 5 May 2026:\n- two pumps\n- one valve',
  ])('words that only look like it: %s', (words) => {
    expect(withoutQuotes(words)).toBe(words)
  })
})
