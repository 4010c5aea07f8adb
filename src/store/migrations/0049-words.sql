-- Words with a period of their own: found by when they were said, as long as they are kept. Each condition is said again by the
-- question that goes by it, so that nothing but what is due is ever looked at.
create index event_mail_words on event (workspace, at)
  where salt is not null and private <> '{}' and type in ('MailQueued', 'MailReceived');
create index event_visit_words on event (workspace, at)
  where salt is not null and private <> '{}' and type in ('LeadSignalled', 'SignalReceived') and data like '%"kind":"page"%';
create index event_call_words on event (workspace, at)
  where salt is not null and private <> '{}' and (type = 'CallEnded' or type = 'TouchLogged'
    and (data like '%"channel":"call"%' or data like '%"channel":"voicemail"%') and data not like '%"colleague":%');
