-- OS data that was fetched from the network.

create table os_data (
    id uuid not null default uuidv7()
  , firm text not null
  , part text not null
  , digest text not null
  , data_date date not null
  , body text not null
  , fetched_at timestamptz(3) not null
  , constraint os_data_pk primary key (id)
  , constraint os_data_once unique (firm, part, digest)
  , constraint os_data_part_known check (part in ('support', 'windows-updates'))
  , constraint os_data_digest_form check (digest ~ '^[0-9a-f]{64}$')
);
comment on table os_data is 'Dates of support and revisions of Windows as they were taken from the network, checked and whole; of each part the youngest stands in the place of the shipped one.';
comment on column os_data.digest is 'SHA-256 of the answers as they came; it is the part''s revision.';
comment on column os_data.data_date is 'The day to which the part reaches.';
