-- What an event keeps of the texts that came with it: salted digests, which the transparency log commits to with the event. A salt lies
-- beside its text and goes with it. An event without a word about texts is from before they were kept.

alter table report_events add column texts text;
alter table report_texts add column salt {blob};
alter table writings add column salt {blob};
alter table public_texts add column salt {blob};
