-- What the books look up in the ledger, without reading all of it: that each submission was received, how each lead ended, who was
-- told in which touch, and which mails left.
create index event_proved on event (workspace, type, stream, seq)
  where type in ('SubmissionReceived', 'LeadResolved', 'TouchLogged', 'MailSent');
