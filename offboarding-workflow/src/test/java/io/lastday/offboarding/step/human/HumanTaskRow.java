package io.lastday.offboarding.step.human;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class HumanTaskRow implements ProvenRow {

    @Override
    public String step() {
        return "human.*";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(HumanTaskTest.class)
                .shown(
                        Condition.FRESH,
                        "NEEDS_HUMAN, with words and a due date; untouched",
                        "a_task_is_shown_with_its_words_and_its_due_date")
                .shown(
                        Condition.ALREADY_DONE,
                        "DONE on a person's word, and the evidence says that it is one",
                        "a_persons_word_ends_it_and_the_evidence_says_that_it_is_one")
                .never(Condition.FORBIDDEN, "it asks no system")
                .never(Condition.THROTTLED, "it asks no system")
                .never(Condition.VANISHED, "it asks no system")
                .shown(
                        Condition.CHANGED,
                        "NEEDS_HUMAN; its due date has passed, and an alarm says so",
                        "the_case_shows_when_it_is_due_and_alarms_only_while_it_is_late_and_open")
                .never(Condition.LIES, "nothing can be read back: a person's word is kept with their name and reason")
                .all();
    }
}
