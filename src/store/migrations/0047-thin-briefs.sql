-- A hand-off with a thin brief is a thin report as well, also those of before: the projector begins anew, and what is the same costs nothing.
delete from projection;
