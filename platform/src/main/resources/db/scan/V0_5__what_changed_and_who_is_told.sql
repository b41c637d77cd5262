-- What changed between two evaluations is looked for by when rows began.

create index evaluation_row_since on evaluation_row (firm, scope, since_seq);

-- Beside the digest of a run for IT, a message for each person whom it concerns.
alter table flag add column addressee text not null default '';
alter table flag drop constraint flag_once;
alter table flag add constraint flag_once unique (firm, scope, run, channel, addressee);
alter table flag drop constraint flag_channel_known;
alter table flag add constraint flag_channel_known check (channel in ('MAIL', 'WEBHOOK', 'PERSON'));
alter table flag add constraint flag_addressee_of_person check ((channel = 'PERSON') = (addressee <> ''));
alter table flag drop constraint flag_state_known;
alter table flag add constraint flag_state_known check (state in ('DUE', 'SENT', 'GIVEN_UP', 'NO_LONGER_DUE'));
comment on column flag.addressee is 'Id of the person who is told; empty where those named in the settings are. No address: that is looked up when it is sent.';
