-- What the firm says about its emergency accounts while the service runs; the accounts themselves are listed in the configuration.

create table emergency_trial (
    id uuid not null default uuidv7()
  , firm text not null
  , account text not null
  , tried_on date not null
  , note text not null
  , by_whom text not null
  , at timestamptz(3) not null
  , key text
  , digest text not null
  , constraint emergency_trial_pk primary key (id)
  , constraint emergency_trial_key_once unique (firm, key)
  , constraint emergency_trial_is_past check (tried_on <= (at at time zone 'UTC')::date + 1)
);
create index emergency_trial_of_account on emergency_trial (firm, account, tried_on);
comment on table emergency_trial is 'Each time somebody signed in with an emergency account and recorded that it works. Rows are only added.';
comment on column emergency_trial.key is 'The caller''s Idempotency-Key, where there was one; the digest is of what came with it.';

create table it_departure (
    firm text not null
  , case_id uuid not null
  , left_at timestamptz(3) not null
  , at timestamptz(3) not null
  , constraint it_departure_pk primary key (firm, case_id)
);
comment on table it_departure is 'That somebody left who could know the emergency accounts, and when; never who.';
