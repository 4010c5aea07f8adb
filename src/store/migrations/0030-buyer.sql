-- Where a buyer says that they are, and whether our answer helped them.
alter table lead add column readiness text;
alter table lead add column helped boolean;

-- By which ways somebody allowed us to reach them, and by which they forbade it.
alter table prospect add column permits text[] not null default '{}';
alter table prospect add column bars text[] not null default '{}';

-- Whoever stopped us and then asks us something by themselves is answered on that lead, and only there.
alter table suppression add column answered_on uuid;
