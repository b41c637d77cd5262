package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class WebhookRow implements ProvenRow {

    @Override
    public String step() {
        return "webhook.*";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(WebhookTest.class)
                .shown(
                        Condition.FRESH,
                        "waits for the answer, then DONE on the system's signed word",
                        "a_system_is_told_once_and_its_signed_word_ends_the_step")
                .shown(
                        Condition.ALREADY_DONE,
                        "DONE; an answer that is repeated changes nothing",
                        "an_answer_is_said_once_and_repeated_without_harm")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN; the system says that it cannot",
                        "a_system_that_cannot_is_for_a_person_whose_word_then_counts")
                .shown(
                        Condition.THROTTLED,
                        "waits, then NEEDS_HUMAN where nothing comes; a retry tells again",
                        "silence_is_for_a_person_and_a_retry_tells_again")
                .shown(
                        Condition.VANISHED,
                        "the same delivery goes again after a crash",
                        "after_a_crash_the_same_delivery_goes_again")
                .never(Condition.CHANGED, "what the other system holds is not read")
                .shown(
                        Condition.LIES,
                        "refused; an answer without the right signature changes nothing",
                        "a_wrong_old_or_foreign_signature_is_refused_and_changes_nothing")
                .all();
    }
}
