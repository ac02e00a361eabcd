-- Places and topics to which a seat is limited, as codes of regions and ids of categories with commas between; nothing where it is not.
alter table seats add column regions text;
alter table seats add column categories text;
