-- made at the first start, shared by every process over this database, never shown
create table server_secret (
  name  text primary key,
  value bytea not null
);
