/** What those are sent who only look around: of use to them whoever they buy from in the end. */
export const reading = `
  something to read:
    purpose: nurture
    in:
      en:
        subject: What you came for, and what you may expect of us
        text: |
          Dear {name},

          you had a look at what we do, and you wished to hear more. Thank you. You will get three more mails from us, some weeks apart, and nobody will ring you up because of them.

          None of them is about us. They say what helps others in your place to choose well: what to write down first, what to ask everybody who wants to sell you something, and how to tell what waiting costs.

          Whenever you would like to talk instead, or to hear nothing more, the links below do just that.

          With kind regards
          {signature}
      de:
        subject: Was Sie gesucht haben, und was Sie von uns erwarten dürfen
        text: |
          Guten Tag {name},

          Sie haben sich angesehen, was wir tun, und wollten mehr erfahren. Vielen Dank. Sie bekommen noch drei Mails von uns, im Abstand von einigen Wochen, und niemand ruft Sie deswegen an.

          Keine davon handelt von uns. Sie sagen, was anderen an Ihrer Stelle hilft, gut zu wählen: was man zuerst aufschreibt, was man jeden fragt, der einem etwas verkaufen will, und woran man erkennt, was das Warten kostet.

          Wenn Sie lieber sprechen oder nichts mehr hören möchten, genügt einer der Links unten.

          Mit freundlichen Grüßen
          {signature}
  before you compare:
    purpose: nurture
    in:
      en:
        subject: One page to write before you compare anything
        text: |
          Dear {name},

          who compares without having written down what they need ends up comparing what the vendors need. One page is enough. These are the lines that turn out to matter:

          1. What happens today, step by step, and who does it.
          2. What goes wrong with it, how often, and what that costs in hours or in money.
          3. What must be true in a year for this to have been worth it. One sentence, with a number in it.
          4. What must not change, whatever else does.
          5. Who has to agree, and what each of them will ask.

          Send the same page to everybody you ask for an offer. The answers are comparable then, and the ones who have not read it give themselves away.

          With kind regards
          {signature}
      de:
        subject: Eine Seite, bevor Sie irgendetwas vergleichen
        text: |
          Guten Tag {name},

          wer vergleicht, ohne aufgeschrieben zu haben, was gebraucht wird, vergleicht am Ende, was die Anbieter brauchen. Eine Seite genügt. Auf diese Zeilen kommt es an:

          1. Was heute geschieht, Schritt für Schritt, und wer es tut.
          2. Was dabei schiefgeht, wie oft, und was das an Stunden oder Geld kostet.
          3. Was in einem Jahr gelten muss, damit es sich gelohnt hat. Ein Satz, mit einer Zahl darin.
          4. Was sich nicht ändern darf, was immer sonst sich ändert.
          5. Wer zustimmen muss, und was jede und jeder davon fragen wird.

          Schicken Sie dieselbe Seite allen, die Sie um ein Angebot bitten. Dann lassen sich die Antworten vergleichen, und wer sie nicht gelesen hat, verrät sich selbst.

          Mit freundlichen Grüßen
          {signature}
  questions worth asking:
    purpose: nurture
    in:
      en:
        subject: Six questions for everybody who wants to sell you something
        text: |
          Dear {name},

          ask these of everybody on your list, and of us too. Good vendors like them; the others change the subject.

          1. For whom is this not the right thing?
          2. What do your customers most often ask for that it cannot do?
          3. What will we have to do ourselves, and how many hours did that take the last three who bought it?
          4. What does it cost in the third year, with everything that is extra today?
          5. With whom may we speak who stopped using it?
          6. If we leave, how do we get our data, in which form, and by when?

          Write the answers beside each other. The differences are seldom where one expects them.

          With kind regards
          {signature}
      de:
        subject: Sechs Fragen an alle, die Ihnen etwas verkaufen wollen
        text: |
          Guten Tag {name},

          stellen Sie diese Fragen allen, die auf Ihrer Liste stehen, auch uns. Gute Anbieter mögen sie; die anderen wechseln das Thema.

          1. Für wen ist das nicht das Richtige?
          2. Was vermissen Ihre Kunden am häufigsten?
          3. Was müssen wir selbst tun, und wie viele Stunden hat das die letzten drei gekostet, die es gekauft haben?
          4. Was kostet es im dritten Jahr, mit allem, was heute als Zusatz gilt?
          5. Mit wem dürfen wir sprechen, der es nicht mehr benutzt?
          6. Wenn wir gehen: Wie bekommen wir unsere Daten, in welcher Form und bis wann?

          Schreiben Sie die Antworten nebeneinander. Die Unterschiede liegen selten dort, wo man sie erwartet.

          Mit freundlichen Grüßen
          {signature}
  what waiting costs:
    purpose: nurture
    in:
      en:
        subject: What waiting costs, on the back of an envelope
        text: |
          Dear {name},

          the dearest offer is often the one that nobody wrote: to leave everything as it is. What that costs can be reckoned in ten minutes.

          Take the one thing that annoys you most. How many minutes does it take each time, how often does it happen in a week, and how many people does it happen to? Multiply the three, then by fifty weeks and by what an hour costs you. Add what it cost you last year when it went wrong altogether.

          Is the sum smaller than the cheapest offer, wait with a clear conscience. Is it a good deal larger, you know what a month of waiting costs, and can say so to whoever has to agree.

          This was the last of these mails but one. If it would help to go through the sum with somebody, one of the links below brings you to a person.

          With kind regards
          {signature}
      de:
        subject: Was das Warten kostet, auf einem Bierdeckel gerechnet
        text: |
          Guten Tag {name},

          das teuerste Angebot ist oft das, das niemand geschrieben hat: alles zu lassen, wie es ist. Was das kostet, lässt sich in zehn Minuten ausrechnen.

          Nehmen Sie, was Sie am meisten stört. Wie viele Minuten kostet es jedes Mal, wie oft in der Woche geschieht es, und wie viele Leute trifft es? Nehmen Sie alle drei miteinander mal, dann mal fünfzig Wochen und mal das, was Sie eine Stunde kostet. Zählen Sie dazu, was es im letzten Jahr gekostet hat, als es ganz schiefging.

          Ist die Summe kleiner als das günstigste Angebot, warten Sie mit gutem Gewissen. Ist sie deutlich größer, wissen Sie, was ein Monat Warten kostet, und können es allen sagen, die zustimmen müssen.

          Dies war die vorletzte dieser Mails. Wenn es hilft, die Rechnung mit jemandem durchzugehen: Einer der Links unten bringt Sie zu einem Menschen.

          Mit freundlichen Grüßen
          {signature}
  the series ends here:
    purpose: last letter
    in:
      en:
        subject: This was the last one
        text: |
          Dear {name},

          this series ends here, and we will not write to you again of our own accord. We hope that something in it was of use, whatever you decide and whoever you buy from.

          Should you wish to talk some day, the links below know you still.

          With kind regards
          {signature}
      de:
        subject: Das war die letzte
        text: |
          Guten Tag {name},

          damit endet diese Reihe, und wir schreiben Ihnen von uns aus nicht mehr. Wir hoffen, dass etwas Nützliches dabei war, wie immer Sie sich entscheiden und bei wem Sie kaufen.

          Wenn Sie eines Tages sprechen möchten, kennen die Links unten Sie noch.

          Mit freundlichen Grüßen
          {signature}
`
