-- Who waits for an answer that the system sees is asked for as often as who waits for any; neither should need all rows.
create index response_unwitnessed on response (workspace, submitted_at) where witnessed = 0;
