-- Where a buyer says that they are, and whether our answer helped them.
alter table lead add column readiness text;
alter table lead add column helped boolean;
