-- Whoever asks for a walk after a change has to know that the walk began after it: one that was gone on with began long before it ended.

alter table source_status add column last_complete_began_at timestamptz(3);
comment on column source_status.last_complete_began_at is 'When the last whole walk began: what is in force was read then or later.';
