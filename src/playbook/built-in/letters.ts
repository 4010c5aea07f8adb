/** What is said and sent while somebody is followed up. */
export const letters = `
  how a call begins:
    purpose: script
    in:
      en:
        text: |
          Good morning, this is {member} of {firm}. You wrote to us, and I have read it. Is this a good moment, or shall I ring you at another time?

          If they have time: What made you look just now?
          If they don't: When would suit you? Shall I send you a few lines before that?
      de:
        text: |
          Guten Tag, hier ist {member} von {firm}. Sie haben uns geschrieben, und ich habe es gelesen. Passt es gerade, oder darf ich Sie ein anderes Mal anrufen?

          Wenn es passt: Was hat den Anstoß gegeben, sich gerade jetzt umzusehen?
          Wenn nicht: Wann wäre es Ihnen recht? Soll ich Ihnen vorher ein paar Zeilen schicken?
  a word on the voicemail:
    purpose: script
    in:
      en:
        text: |
          Good morning, this is {member} of {firm}. You wrote to us, and I would like to answer you properly. I will send you a few lines by mail and try you again next week. There is no hurry on our side; if you would rather write, my mail is the right place.
      de:
        text: |
          Guten Tag, hier ist {member} von {firm}. Sie haben uns geschrieben, und ich möchte Ihnen gern richtig antworten. Ich schicke Ihnen ein paar Zeilen und versuche es nächste Woche noch einmal. Von uns aus eilt es nicht; wenn Ihnen Schreiben lieber ist, antworten Sie mir einfach auf die Mail.
  we tried to reach you:
    purpose: answer
    in:
      en:
        subject: Your message to {firm}
        text: |
          Dear {name},

          thank you for writing to us. I have not managed to speak to you yet, and did not want to leave you without a word in the meantime.

          Two things would help me to send you an answer that is worth reading: what made you look just now, and by when you would like to know more. A line or two is plenty.

          If another time or another way suits you better, or if you need nothing any more, you can tell me here: {page}

          With kind regards
          {signature}
      de:
        subject: Ihre Nachricht an {firm}
        text: |
          Guten Tag {name},

          vielen Dank für Ihre Nachricht. Ich habe Sie bisher nicht erreicht und möchte Sie nicht ohne ein Wort lassen.

          Mit zwei Angaben kann ich Ihnen eine Antwort schicken, die das Lesen lohnt: Was hat den Anstoß gegeben, und bis wann möchten Sie mehr wissen? Ein, zwei Zeilen genügen.

          Wenn Ihnen eine andere Zeit oder ein anderer Weg lieber ist oder Sie nichts mehr brauchen, sagen Sie es mir hier: {page}

          Mit freundlichen Grüßen
          {signature}
  one answer in writing:
    purpose: answer
    in:
      en:
        subject: One question, answered in writing
        text: |
          Dear {name},

          most people who write to us want to know one of three things first: whether it fits what they have, what it costs, or how somebody like them fared with it.

          Tell me which of the three it is for you, and I will answer just that, in writing and without a meeting. If it is something else, that is as welcome.

          Should now be the wrong time, you can name a day on which we ask again: {page}

          With kind regards
          {signature}
      de:
        subject: Eine Frage, schriftlich beantwortet
        text: |
          Guten Tag {name},

          die meisten, die uns schreiben, möchten zuerst eines von dreien wissen: ob es zu dem passt, was sie haben, was es kostet, oder wie es anderen damit ergangen ist.

          Sagen Sie mir, was davon für Sie zählt, und ich beantworte genau das, schriftlich und ohne Termin. Auch jede andere Frage ist willkommen.

          Wenn es gerade nicht passt, können Sie hier einen Tag nennen, an dem wir wieder fragen: {page}

          Mit freundlichen Grüßen
          {signature}
  one page instead of a call:
    purpose: answer
    in:
      en:
        subject: Your message to {firm}
        text: |
          Dear {name},

          thank you for writing to us. I have read what you asked, and would rather send you one page that answers it than ring you in the middle of something.

          For that I need to know one thing: what would have to be different in a year for this to have been worth your time? One sentence is enough, and I will do the rest.

          If a colleague is nearer to it, I will gladly write to them instead. Everything else you can settle here, at any hour: {page}

          With kind regards
          {signature}
      de:
        subject: Ihre Nachricht an {firm}
        text: |
          Guten Tag {name},

          vielen Dank für Ihre Nachricht. Ich habe gelesen, wonach Sie fragen, und schicke Ihnen lieber eine Seite, die darauf antwortet, als Sie mitten in etwas anderem anzurufen.

          Dafür muss ich eines wissen: Was müsste in einem Jahr anders sein, damit sich das für Sie gelohnt hat? Ein Satz genügt, um den Rest kümmere ich mich.

          Wenn jemand aus Ihrem Haus näher daran ist, schreibe ich gern dorthin. Alles andere können Sie hier jederzeit regeln: {page}

          Mit freundlichen Grüßen
          {signature}
  a short note:
    purpose: script
    in:
      en:
        text: |
          Good morning {name}, you wrote to {firm}, and I am the person who answers you. I tried by telephone and by mail; if it is easier for you here, I am glad to answer here. {member}
      de:
        text: |
          Guten Tag {name}, Sie haben {firm} geschrieben, und ich bin die Person, die Ihnen antwortet. Ich habe es telefonisch und per Mail versucht; wenn es Ihnen hier lieber ist, antworte ich gern hier. {member}
  twenty minutes:
    purpose: appointment
    in:
      en:
        subject: Twenty minutes, if you like
        text: |
          Dear {name},

          may I offer you twenty minutes? I will have read what you wrote before, I will ask more than I tell, and at the end you will know whether we are of any use to you. If we are not, I will say so.

          Here you can ask for a call at a time that suits you, or tell us that it is no longer needed: {page}

          With kind regards
          {signature}
      de:
        subject: Zwanzig Minuten, wenn Sie mögen
        text: |
          Guten Tag {name},

          darf ich Ihnen zwanzig Minuten anbieten? Ich habe vorher gelesen, was Sie geschrieben haben, frage mehr, als ich erzähle, und am Ende wissen Sie, ob wir Ihnen nützen. Wenn nicht, sage ich es Ihnen.

          Hier können Sie um einen Anruf zu einer Zeit bitten, die Ihnen passt, oder uns sagen, dass es sich erledigt hat: {page}

          Mit freundlichen Grüßen
          {signature}
  a letter on paper:
    purpose: script
    in:
      en:
        text: |
          Dear {name},

          some time ago you wrote to us, and I have not managed to reach you since. That is nobody's fault; perhaps a sheet of paper comes at a better moment than a telephone does.

          I would still like to give you the answer that you asked for. Whenever you find the time, call me or write to me: I know what it is about, and you need not begin again.

          If it is no longer of interest, you need do nothing. You will hear from us once more, by mail, and then no more.

          With kind regards
          {signature}
          {firm}
      de:
        text: |
          Guten Tag {name},

          vor einiger Zeit haben Sie uns geschrieben, und ich habe Sie seither nicht erreicht. Daran hat niemand Schuld; vielleicht kommt ein Blatt Papier zu einem besseren Zeitpunkt als das Telefon.

          Die Antwort, um die Sie gebeten haben, möchte ich Ihnen gern noch geben. Wann immer Sie Zeit haben, rufen Sie mich an oder schreiben Sie mir: Ich weiß, worum es geht, und Sie müssen nicht von vorn beginnen.

          Wenn es Sie nicht mehr beschäftigt, brauchen Sie nichts zu tun. Sie hören dann noch einmal per Mail von uns und danach nicht mehr.

          Mit freundlichen Grüßen
          {signature}
          {firm}
  the way back:
    purpose: last letter
    in:
      en:
        subject: We will not press you any further
        text: |
          Dear {name},

          you wrote to us, and we have tried to reach you several times. We take it that other things come first just now, and will not call or write to you about it again.

          Nothing is lost by that. We keep what you asked, and this page brings you back to us with one click, tomorrow or next year: {page}

          Should we have tried at the wrong number or address all the time, please forgive us; an answer to this mail comes to a person and puts it right.

          With kind regards
          {signature}
      de:
        subject: Wir drängen Sie nicht weiter
        text: |
          Guten Tag {name},

          Sie haben uns geschrieben, und wir haben mehrmals versucht, Sie zu erreichen. Wir nehmen an, dass gerade anderes wichtiger ist, und werden Sie deswegen nicht mehr anrufen und Ihnen nicht mehr schreiben.

          Verloren ist damit nichts. Wir wissen noch, wonach Sie gefragt haben, und über diese Seite sind Sie mit einem Klick wieder bei uns, morgen oder im nächsten Jahr: {page}

          Sollten wir es die ganze Zeit unter einer falschen Nummer oder Adresse versucht haben, sehen Sie es uns bitte nach; eine Antwort auf diese Mail erreicht einen Menschen, der das in Ordnung bringt.

          Mit freundlichen Grüßen
          {signature}
`
