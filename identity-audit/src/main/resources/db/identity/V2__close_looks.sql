-- Accounts of people who leave, which the workflow asks to be read one by one although they are blocked.

create table close_look (
    firm text not null
  , account text not null
  , asked_at timestamptz(3) not null
  , until timestamptz(3) not null
  , constraint close_look_pk primary key (firm, account)
  , constraint close_look_ends check (until > asked_at)
);
comment on table close_look is 'Accounts that walks read one by one, from the first walk after asked_at to the last that begins before until. Rows past their end are removed.';
