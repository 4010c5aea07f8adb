-- Whether our answer helped them, as they say.
alter table lead add column helped boolean;

-- By which ways somebody allowed us to reach them, and by which they forbade it.
alter table prospect add column permits text[] not null default '{}';
alter table prospect add column bars text[] not null default '{}';

-- Whoever stopped us and then asks us something by themselves is answered on that lead, and only there.
alter table suppression add column answered_on uuid;

-- Which lead a lead goes on from, and on whose page its address was found.
alter table lead add column predecessor uuid;
alter table lead add column referred_by uuid;
create index lead_predecessor on lead (workspace, predecessor) where predecessor is not null;
create index lead_referred_by on lead (workspace, referred_by) where referred_by is not null;

-- The owner sees no rows either; for the length of this migration it may, to bring what is in the ledger already.
alter table event no force row level security;
alter table lead no force row level security;
update lead l set predecessor = (e.data::jsonb ->> 'predecessor')::uuid from event e
  where e.workspace = l.workspace and e.stream = l.id and e.seq = 1 and e.type = 'LeadOpened' and e.data::jsonb ? 'predecessor';
alter table lead force row level security;
alter table event force row level security;
