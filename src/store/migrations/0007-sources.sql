-- How a source's answers are read, what it costs, and what it says itself that it sent.
alter table form add column map jsonb, add column costs jsonb, add column reports jsonb;
create index placement_form on placement (workspace, form, submission);
