-- What a form asks and in which words; null while it asks what its kind usually asks.
alter table form add column sheet jsonb;
