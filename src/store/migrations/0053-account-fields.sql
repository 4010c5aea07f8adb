-- What the firm's own lists say of an organisation beside, by the names that its playbook gives them.
alter table account add column fields jsonb;
