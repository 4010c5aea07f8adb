import type { BuyerWords } from './words.ts'

export const german: BuyerWords = {
  titles: {
    received: 'Ihre Nachricht ist bei uns',
    waiting: 'Wir kümmern uns um Ihre Nachricht',
    answered: 'Wir haben Ihnen geantwortet',
    resolved: 'Ihre Anfrage ist erledigt',
    withdrawn: 'Sie hören dazu nichts mehr von uns',
    forgotten: 'Hier ist nichts mehr',
  },
  has: '{first} hat Ihre Nachricht',
  leads: {
    received: 'Sie ist unterwegs zu der Person, die sie am besten beantworten kann.',
    answered: 'Jemand von uns hat Ihnen geschrieben oder Sie angerufen.',
    answeredBy: '{first} hat Ihnen geschrieben oder Sie angerufen.',
    withdrawn:
      'Sie haben uns gesagt, dass Sie keine Antwort mehr brauchen, und wir haben Ihre Anfrage geschlossen.',
    forgotten:
      'Was Sie uns gesagt haben, ist auf Ihren Wunsch gelöscht. Wir wissen nicht mehr, wer Sie sind.',
  },
  inPerson: '{first}, {role}, antwortet Ihnen persönlich.',
  more: {
    answered:
      'Wenn nichts bei Ihnen angekommen ist, sehen Sie bitte zuerst bei den unerwünschten Mails nach, und sagen Sie es uns dann.',
    resolved:
      'Wenn Sie etwas Neues brauchen, schreiben Sie {firm} einfach wieder auf demselben Weg. Wir wissen dann, dass Sie schon einmal hier waren.',
    withdrawn: 'Wenn sich das ändert, schreiben Sie {firm} wieder auf demselben Weg, wann immer Sie möchten.',
  },
  due: 'Sie hören von uns bis {when}.',
  overdue:
    'Sie hätten bis {when} von uns hören sollen. Das tut uns leid. Wir haben es an jemanden weitergegeben, der sich darum kümmert.',
  road: {
    title: 'Wo Ihre Anfrage steht',
    steps: ['Eingegangen', 'Bei uns', 'Beantwortet', 'Erledigt'],
    with: 'Bei {first}',
  },
  told: 'Danke, dass Sie es uns sagen. Ihre Anfrage ist jetzt dringend.',
  toldThem: 'Danke, dass Sie es uns sagen. {first} weiß Bescheid, und Ihre Anfrage ist jetzt dringend.',
  notHeard: {
    title: 'Nichts gehört?',
    words: 'Sagen Sie es uns, und wir gehen der Sache sofort nach.',
    button: 'Ich habe nichts von Ihnen gehört',
  },
  withdrawal: {
    title: 'Haben Sie gefunden, was Sie brauchen?',
    summary: 'Ich brauche keine Antwort mehr',
    words: 'Wir schließen Ihre Anfrage, und niemand von {firm} meldet sich dazu bei Ihnen.',
    said: 'Möchten Sie uns noch etwas sagen?',
    button: 'Ja, meine Anfrage schließen',
  },
  outcomes: {
    won: 'Wir arbeiten jetzt zusammen. Danke.',
    'introductory order': 'Wir haben begonnen, zusammenzuarbeiten. Danke.',
    deferred: 'Wir haben vereinbart, zu einem besseren Zeitpunkt darauf zurückzukommen.',
    lost: 'Wir haben das abgeschlossen, wie wir Ihnen gesagt haben.',
    'declined by us': 'Wir haben Ihnen gesagt, dass wir dafür nicht die Richtigen sind.',
    unreachable: 'Wir haben versucht, Sie zu erreichen, und es ist uns nicht gelungen.',
    withdrawn: 'Sie haben uns gesagt, dass Sie keine Antwort mehr brauchen.',
    duplicate: 'Das war dieselbe Anfrage wie eine andere von Ihnen und wurde dort beantwortet.',
    junk: 'Wir haben diese Anfrage geschlossen.',
  },
  roles: {
    representative: 'zuständig für neue Kunden',
    qualifier: 'zuständig für erste Fragen',
    manager: 'verantwortlich für das Team',
  },
}
