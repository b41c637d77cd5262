-- What the identity audit still sees after a departure is kept apart from what the connected systems say, so that either list can be
-- made anew without the other.

alter table leaver_case add column recovery_left jsonb not null default '[]';
alter table leaver_case add column recovery_walk text;
comment on column leaver_case.recovery_left is 'Ways back in that the audit''s walk after Revoke saw or could not rule out, each with its reason; part of the residual access.';
comment on column leaver_case.recovery_walk is 'The walk of which recovery_left speaks: whoever retries the step asks for another one.';
