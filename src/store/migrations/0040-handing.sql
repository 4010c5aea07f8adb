-- What is offered to somebody just now counts among what is open on their desk.
create index handoff_to_open on handoff (workspace, "to") where state = 'open';
create index handoff_lead_open on handoff (workspace, lead, offer) where state = 'open';

-- Whose turns it was taken from, so that a turn can be given back.
alter table handoff add column turn_of uuid;
create index handoff_credit on handoff (workspace, turn_of) where credit;
