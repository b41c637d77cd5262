package io.lastday.offboarding.archive;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class EvidenceSealRow implements ProvenRow {

    @Override
    public String step() {
        return "evidence.seal";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(EvidenceSealTest.class)
                .shown(
                        Condition.FRESH,
                        "DONE; the bag is sealed and reads back whole",
                        "a_case_is_sealed_once_and_a_sound_bag_is_left_as_it_is")
                .shown(
                        Condition.ALREADY_DONE,
                        "ALREADY_DONE; untouched",
                        "a_case_is_sealed_once_and_a_sound_bag_is_left_as_it_is")
                .shown(
                        Condition.FORBIDDEN,
                        "FAILED_RETRYABLE (ARCHIVE_UNAVAILABLE); untouched",
                        "an_archive_that_cannot_be_written_is_tried_again_and_never_done")
                .never(Condition.THROTTLED, "it asks no other system")
                .shown(Condition.VANISHED, "DONE; sealed anew", "a_bag_that_vanished_is_sealed_anew")
                .shown(Condition.CHANGED, "DONE; sealed anew", "a_bag_that_was_altered_since_is_sealed_anew")
                .never(Condition.LIES, "the bag is read back with its signature before it counts")
                .all();
    }
}
