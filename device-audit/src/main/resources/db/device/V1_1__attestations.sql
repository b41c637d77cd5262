-- What a person says of a check that no system can measure.

create table device_attestation (
    id uuid not null default uuidv7()
  , firm text not null
  , device text not null
  , check_name text not null
  , subject text not null
  , screenshot_sha256 text
  , owner text not null
  , expires date not null
  , said_by text not null
  , said_at timestamptz(3) not null
  , request_key text not null
  , constraint device_attestation_pk primary key (id)
  , constraint device_attestation_asked_once unique (firm, said_by, request_key)
  , constraint device_attestation_subject_known check (subject in ('CHECK', 'EXTENDED_UPDATES'))
  , constraint device_attestation_digest_form check (screenshot_sha256 ~ '^[0-9a-f]{64}$')
);
create index device_attestation_of_device on device_attestation (firm, device, check_name, subject, said_at desc);
comment on table device_attestation is 'Append-only: of one device, check and subject the last word counts until it expires; it is shown beside the check and never makes it pass.';
comment on column device_attestation.screenshot_sha256 is 'Digest of the picture that the person showed; the picture itself is not kept.';
