export type Place = {
  readonly country: string
  readonly weight: number
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly companies: readonly string[]
  readonly asks: readonly string[]
  readonly again: string
}

/** Where inquiries come from, and how people there write. */
export const places: readonly Place[] = [
  {
    country: 'GB',
    weight: 46,
    given: [
      'Harriet',
      'Callum',
      'Priya',
      'Owen',
      'Zainab',
      'Graham',
      'Isla',
      'Tunde',
      'Rhiannon',
      'Alistair',
    ],
    family: [
      'Whitmore',
      'Sandhu',
      'Pritchard',
      'Achebe',
      'Fenwick',
      'Barlow',
      'Mackenzie',
      'Osei',
      'Rahman',
      'Thorne',
    ],
    companies: [
      'Northwind Freight',
      'Larkhill Foods',
      'Pennine Optics',
      'Harbour & Finch',
      'Tamar Logistics',
      'Brightwater Homes',
      'Cobalt Rail',
      'Millrace Packaging',
    ],
    asks: [
      'We have four warehouses and four versions of last month. Can somebody show us how you would bring them together?',
      'Our contract with our present supplier ends in nine weeks. What would it take to move, and what does it cost?',
      'I run operations for 120 people. I need to see late orders before customers ring me. Is that what you do?',
      'We tried two of your competitors. Neither called back. Will you?',
      'Could you call me on Thursday after two? I have the budget, and a board meeting on Monday.',
      'How do you price this for a firm with seasonal staff? We go from 60 to 210 in summer.',
      'Security will ask where our data is kept and who can read it. Please answer that first, then let us talk.',
      'I saw your talk in Leeds. The part about forecasts nobody reads is us. A short call?',
    ],
    again: 'I wrote last week and have not heard from anybody. Is somebody there?',
  },
  {
    country: 'IE',
    weight: 12,
    given: ['Aoife', 'Cian', 'Niamh', 'Declan', 'Saoirse'],
    family: ['Byrne', 'Kavanagh', 'Ní Dhomhnaill', 'Gallagher', 'Doyle'],
    companies: ['Corrib Marine', 'Liffey Print', 'Slaney Dairies', 'Burren Textiles'],
    asks: [
      'We are 80 people in Galway and drowning in spreadsheets. Would ye have an hour for us this week?',
      'Our auditors want one set of figures by the end of the quarter. Can that be done, honestly?',
      'Looking for something our plant managers can read on a phone. Have you references in food?',
    ],
    again: 'Following up on my message of the other day, we would still like that hour.',
  },
  {
    country: 'DE',
    weight: 12,
    given: ['Jürgen', 'Annika', 'Mehmet', 'Friederike', 'Lukas'],
    family: ['Weiß', 'Schönfeld', 'Yıldız', 'Brandt', 'Krüger'],
    companies: ['Hallertau Maschinenbau', 'Elbtal Pumpen', 'Schwarzwald Uhren', 'Nordhafen Spedition'],
    asks: [
      'Wir sind ein Mittelständler mit 230 Mitarbeitenden. Läuft Ihre Software auch auf unseren eigenen Servern?',
      'Bitte schicken Sie uns ein Angebot für 40 Arbeitsplätze und sagen Sie uns, wie lange die Einführung dauert.',
      'Können Sie uns zeigen, wie sich das mit unserem alten Lagersystem verträgt? Ein Termin vormittags wäre gut.',
    ],
    again: 'Ich hatte schon einmal geschrieben und warte noch auf eine Antwort.',
  },
  {
    country: 'FR',
    weight: 10,
    given: ['Élodie', 'Rachid', 'Maëlle', 'Thibault', 'Inès'],
    family: ['Guérin', 'Benali', 'Lefèvre', 'Morvan', 'Çelik'],
    companies: ['Atelier Vauban', 'Transports Garonne', 'Maison Corvisart', 'Optique du Rhône'],
    asks: [
      'Nous comparons trois solutions pour la fin du trimestre. Pouvez-vous nous rappeler demain matin ?',
      'Quel est le prix pour une équipe de quinze personnes, et peut-on commencer par un essai ?',
      'Bonjour, nous cherchons un outil que nos chefs d’atelier puissent lire sans formation. Est-ce possible ?',
    ],
    again: 'Je me permets de relancer : avez-vous reçu mon message ?',
  },
  {
    country: 'ES',
    weight: 7,
    given: ['Íñigo', 'Lucía', 'Nuria', 'Álvaro'],
    family: ['Etxeberria', 'Muñoz', 'Soler', 'Ibáñez'],
    companies: ['Aceites Guadalimar', 'Cerámica Ribera', 'Puerto Azul'],
    asks: [
      '¿Podrían enseñarnos cómo lo usaría una empresa con tres fábricas? Tenemos prisa, pero queremos hacerlo bien.',
      'Necesitamos saber el precio antes del viernes para presentarlo a la dirección.',
    ],
    again: 'Les escribí hace unos días. Sigo esperando su respuesta.',
  },
  {
    country: 'NL',
    weight: 6,
    given: ['Sanne', 'Joost', 'Fatima', 'Wouter'],
    family: ['de Vries', 'van den Berg', 'El Amrani', 'Bakker'],
    companies: ['Waalkade Bouw', 'Polder Bloemen', 'IJssel Staal'],
    asks: [
      'Wij zoeken iets voor 60 mensen. Kunnen jullie eerlijk zeggen of dat te klein is?',
      'Kunt u mij bellen over de koppeling met ons planningssysteem?',
    ],
    again: 'Ik had al eerder geschreven, maar nog niets gehoord.',
  },
  {
    country: 'PL',
    weight: 4,
    given: ['Agnieszka', 'Paweł', 'Zofia'],
    family: ['Wójcik', 'Żeleński', 'Dąbrowska'],
    companies: ['Wisła Meble', 'Tatra Szkło'],
    asks: ['Czy mogą Państwo pokazać, jak to działa przy dwóch magazynach? Zależy nam na czasie.'],
    again: 'Pisałem w zeszłym tygodniu i nadal czekam.',
  },
  {
    country: 'JP',
    weight: 3,
    given: ['Haruka', 'Kenji'],
    family: ['Tanabe', 'Mori'],
    companies: ['Setouchi Precision'],
    asks: ['英国の拠点で導入を検討しています。一度お話を伺えますか。'],
    again: '先日お問い合わせしましたが、まだお返事をいただいておりません。',
  },
]

/** What no seller should have to read twice. */
export const junk = [
  'Dear Sir/Madam, we offer FIRST PAGE RANKING for your website at best price. Reply now.',
  'Hello, I noticed your site has 37 errors. My team of experts can fix them today.',
]
export const sizes = ['1-10', '11-50', '51-200', '201-500', '501-1000'] as const
