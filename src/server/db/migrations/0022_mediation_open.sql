-- what the clock looks through every minute
create index mediation_open on mediation (phase) where phase in ('waiting', 'underway', 'agreed', 'performing');
