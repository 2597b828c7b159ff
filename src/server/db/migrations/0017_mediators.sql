-- Those who mediate, at each of the three tiers, and the deputies who come to the studio.
alter table duty drop constraint duty_role_check;
alter table duty add constraint duty_role_check check (role in
  ('worker', 'manager', 'clerk', 'secretary', 'committee', 'officer', 'mediator', 'streetMediator', 'countyMediator', 'deputy', 'operator'));
