alter table case_step
    add column claimed_by text
  , add column claim_reason text
  , add column claimed_at timestamptz(3)
  , add constraint case_step_claim check (
        (claimed_by is null) = (claimed_at is null) and (claimed_by is null) = (claim_reason is null));
comment on column case_step.claimed_by is 'Who said last that they did this step by hand; proof only where nothing can be read back.';
