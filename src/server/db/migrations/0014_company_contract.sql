-- The contract with the property company, and the offers for the time after it.
create table company_contract (
  estate_id  uuid not null references estate(id),
  id         uuid not null,
  number     bigint not null,
  version    int not null,
  state      jsonb not null,
  phase      text not null check (phase in ('running', 'over')),
  ends_on    date not null,
  changed_at timestamptz not null,
  primary key (estate_id, id),
  unique (estate_id, number)
);
-- one runs at a time
create unique index company_contract_runs on company_contract (estate_id) where phase = 'running';
