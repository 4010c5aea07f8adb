import { describe, expect, test } from 'vitest'
import { canonicalFrom } from './canonical.ts'
import type { Field } from './gathered.ts'
import { about, from } from './spec/submitted.ts'

/** With its country where that is known, so only the number's own digits are compared. */
const dialledIn = (phone = ''): string => phone.replaceAll(' ', '')

describe('the usual names of fields', () => {
  test('are recognised in a form as it is commonly written', () => {
    const submission = from({
      first_name: ' Kim ',
      'last-name': 'Lee',
      'your-email': 'kim@acme.example',
      'contact[phone]': '+44 20 7946 0000',
      jobTitle: 'Plant manager',
      company: 'Acme  Pumps',
      website: 'acme.example',
      company_size: '51-200',
      country: 'United Kingdom',
      message: '  We need pumps.\nMany.  ',
    })
    expect(submission.person).toEqual({
      name: 'Kim Lee',
      given: 'Kim',
      family: 'Lee',
      email: 'kim@acme.example',
      phone: '+442079460000',
      title: 'Plant manager',
    })
    expect(submission.organisation).toEqual({
      name: 'Acme Pumps',
      site: 'acme.example',
      employees: { min: 51, max: 200 },
      country: 'GB',
    })
    expect(submission.message).toBe('We need pumps.\nMany.')
  })

  test.each([
    [
      {
        Vorname: 'Jörg',
        Nachname: 'Groß',
        'E-Mail-Adresse': 'j@x.example',
        Telefonnummer: '030 123456',
        Firma: 'X GmbH',
        Land: 'Deutschland',
        Nachricht: 'Hallo',
      },
      'DE',
    ],
    [
      {
        Prénom: 'Zoé',
        Nom: 'Roy',
        Courriel: 'z@x.example',
        Téléphone: '01 23 45 67 89',
        Société: 'X SA',
        Pays: 'Allemagne',
        'Votre message': 'Bonjour',
      },
      'DE',
    ],
    [
      {
        Nombre: 'Ana',
        Apellidos: 'Ruiz',
        'Correo electrónico': 'a@x.example',
        Teléfono: '912 345 678',
        Empresa: 'X SL',
        País: 'España',
        Mensaje: 'Hola',
      },
      'ES',
    ],
    [
      {
        Nome: 'Eva',
        Cognome: 'Neri',
        Email: 'e@x.example',
        Telefono: '06 1234567',
        Azienda: 'X Spa',
        Paese: 'Italia',
        Messaggio: 'Ciao',
      },
      'IT',
    ],
    [
      {
        Voornaam: 'Jan',
        Achternaam: 'Bos',
        'E-mailadres': 'j@x.example',
        Telefoonnummer: '020 1234567',
        Bedrijf: 'X BV',
        Land: 'Nederland',
        Bericht: 'Dag',
      },
      'NL',
    ],
  ])('are recognised in other languages: %o', (answers, country) => {
    const { person, organisation, message } = from(answers)
    const [given, family, email, phone = '', company, , words] = Object.values(answers)
    expect(person).toMatchObject({ given, family, email })
    expect(dialledIn(person.phone)).toContain(phone.replaceAll(' ', '').replace(/^0(?=30|20)/, ''))
    expect(organisation).toEqual({ name: company, country })
    expect(message).toBe(words)
  })

  test("are not guessed: a company's telephone is no person's, a confirmation no second address", () => {
    const submission = from({
      company_phone: '+44 20 7946 0000',
      email_confirm: 'kim@acme.example',
      name_of_pet: 'Rex',
    })
    expect(submission.person).toEqual({})
    expect(submission.answers).toHaveLength(3)
  })

  test('may stand in the label where the key says nothing', () => {
    const field: Field = { key: 'input_7', label: 'Your e-mail', value: ['kim@acme.example'] }
    const submission = canonicalFrom([field], about)
    expect(submission.person.email).toBe('kim@acme.example')
    expect(submission.answers).toEqual([field])
  })

  test('of families that come first keep them first', () => {
    expect(from({ first_name: '花子', last_name: '山田' }).person.name).toBe('山田 花子')
  })
})
