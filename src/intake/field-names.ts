import { remembered } from '#domain/text/remembered.ts'

/** What a field's name may mean. */
export type Meaning =
  | 'name'
  | 'given'
  | 'family'
  | 'email'
  | 'phone'
  | 'title'
  | 'company'
  | 'site'
  | 'employees'
  | 'employeesMin'
  | 'employeesMax'
  | 'country'
  | 'message'
  | 'referrer'
  | 'page'
  | 'clickId'

/** The usual names of fields, without case, accents, blanks and punctuation: en, de, fr, es, it, pt, nl, sv, da, pl. */
const usual: Readonly<Record<Meaning, string>> = {
  name: `name fullname yourname personname completename displayname nameandsurname ihrname vollstandigername
    nomcomplet nometprenom prenometnom votrenom nombrecompleto nombreyapellidos nombreyapellido nomecompleto nomeecognome
    volledigenaam naam fullstandigtnamn namn navn fuldenavn imienazwisko imieinazwisko`,
  given: `given givenname givennames firstname fname forename vorname prenom nombre nome primeironome voornaam fornamn
    fornavn imie`,
  family: `family familyname lastname lname surname secondname nachname familienname nomdefamille nom apellido apellidos
    cognome sobrenome apelido achternaam efternamn efternavn nazwisko`,
  email: `email mail emailaddress mailaddress workemail businessemail companyemail corporateemail emailwork youremail
    replyto emailadresse mailadresse geschaftlicheemail adressemail adresseemail adresseelectronique courriel
    correo correoelectronico direcciondecorreo indirizzoemail enderecodeemail emailadres epost epostadress epostadresse
    adresemail`,
  phone: `phone phonenumber telephone telephonenumber tel mobile mobilephone mobilenumber cell cellphone workphone
    businessphone contactnumber telefon telefonnummer handy handynummer mobil mobilnummer rufnummer numerodetelephone
    portable telefono numerodetelefono movil cellulare telefone telemovel celular telefoonnummer telefoon mobiel telefonnumer
    numertelefonu`,
  title: `title jobtitle position jobposition role jobrole function occupation berufsbezeichnung funktion stelle
    intituledeposte fonction poste cargo puesto ruolo qualifica funcao functie functietitel befattning titel stilling
    stanowisko`,
  company: `company companyname organisation organization organisationname organizationname org employer business
    businessname firm firmname account accountname firma firmenname unternehmen societe entreprise nomdelentreprise
    nomdelasociete raisonsociale empresa nombredelaempresa azienda societa ragionesociale nomedaempresa bedrijf
    bedrijfsnaam organisatie foretag foretagsnamn virksomhed nazwafirmy`,
  site: `site website websiteurl companywebsite companysite companyurl companydomain organisationsite
    organizationsite organisationwebsite homepage domain weburl webseite internetseite siteweb siteinternet sitioweb paginaweb
    sitoweb stronainternetowa hemsida hjemmeside`,
  employees: `employees employee numberofemployees noofemployees numemployees employeecount headcount companysize
    companyheadcount organisationemployees organizationemployees organisationsize organizationsize teamsize staff
    staffsize mitarbeiter mitarbeiterzahl anzahlmitarbeiter anzahldermitarbeiter unternehmensgrosse effectif effectifs
    nombredemployes nombredesalaries tailledelentreprise empleados numerodeempleados numerodipendenti dipendenti
    funcionarios numerodefuncionarios aantalmedewerkers aantalwerknemers antalanstallda antalmedarbejdere
    liczbapracownikow`,
  employeesMin: 'organisationemployeesmin organizationemployeesmin',
  employeesMax: 'organisationemployeesmax organizationemployeesmax',
  country: `country countrycode countryname countryregion companycountry organisationcountry organizationcountry land
    pays pais paese nazione kraj`,
  message: `message comment comments commentsorquestions question questions inquiry enquiry query request details
    description howcanwehelp howcanwehelpyou notes body nachricht ihrenachricht mitteilung anfrage bemerkung bemerkungen
    kommentar frage votremessage commentaire commentaires demande mensaje comentario comentarios consulta messaggio
    richiesta mensagem bericht boodschap opmerking opmerkingen vraag meddelande besked wiadomosc`,
  referrer: 'referrer referer httpreferrer httpreferer documentreferrer referrerurl campaignreferrer',
  page: 'page pageurl pageuri landingpage landingpageurl sourceurl sourcepage formpage formurl campaignpage',
  clickId: 'gclid fbclid msclkid gbraid wbraid dclid ttclid twclid lifatid clickid campaignclickid',
}

// Object.entries forgets that the keys are meanings.
const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.entries(usual) as [Meaning, string][]).flatMap(([meaning, names]) =>
    names.split(/\s+/).map((name) => [name, meaning] as const),
  ),
)

/** Groups that forms wrap their fields in, and that say nothing: `contact[email]`, `fields.phone`, `your-name`. */
const wrappers = new Set(
  'your my our contact contacts person lead form fields field data input answers answer user customer visitor prospect ihr ihre votre vos su tu il vostro jouw uw'.split(
    ' ',
  ),
)

/** What a field named so is usually for; undefined where its name doesn't tell. */
export const meaningOf = remembered((key): Meaning | undefined => {
  const words = wordsOf(key)
  const telling = words.filter((word) => !wrappers.has(word))
  return meanings.get(words.join('')) ?? meanings.get(telling.join(''))
})

const LETTERS_MAX = 80

/** The words of a field's name: `Prénom`, `first_name`, `firstName` and `contact[first-name]` alike. */
export const wordsOf = (key: string, most = LETTERS_MAX): readonly string[] =>
  key
    .slice(0, most)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
