-- What the device audit still sees of a leaver's devices after retire and wipe, beside what the connected systems say.

alter table leaver_case add column devices_left jsonb not null default '[]';
alter table leaver_case add column devices_walk text;
comment on column leaver_case.devices_left is 'Devices that the audit''s walk after the orders saw or could not rule out, each with its reason; part of the residual access.';
comment on column leaver_case.devices_walk is 'The walk of which devices_left speaks: whoever retries the step asks for another one.';
