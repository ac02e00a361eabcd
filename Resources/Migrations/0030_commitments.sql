-- What the transparency log commits to beside the events of a report: answers to extra questions, with the words in which it came, and each
-- step of a mark of doubt, by a line of the office's log. A salt goes with its words; rows from before have none.
alter table report_answers add column salt {blob};
alter table report_mark_steps add column salt {blob};
-- The line of the office's log that holds the digest of the step.
alter table report_mark_steps add column log_id {id};

-- Visits of which an officer is told that he need not make them.
create index visits_called_off on visits (officer_id, called_off_at) where called_off_at is not null;
