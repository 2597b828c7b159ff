-- How many people an item touches is counted from its matters when it is read; nothing ever wrote this column.
alter table agenda_item drop column touched;
