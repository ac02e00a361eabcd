-- How an opening for danger to life was judged; null until it is.
alter table identity_requests add column justified {int};
