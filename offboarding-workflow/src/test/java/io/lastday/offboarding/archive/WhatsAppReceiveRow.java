package io.lastday.offboarding.archive;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class WhatsAppReceiveRow implements ProvenRow {

    @Override
    public String step() {
        return "whatsapp.receive";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(ChatsOverHttpTest.class)
                .shown(
                        Condition.FRESH,
                        "DONE; the export is sealed and reads back",
                        "a_departure_with_a_whatsapp_export_ends_in_evidence_without_a_word_of_it")
                .shown(
                        Condition.ALREADY_DONE,
                        "DONE; one bag, the same receipt",
                        "the_same_file_sent_twice_gives_the_same_receipt_and_one_bag")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (NO_LAWFUL_BASIS); nothing is taken in",
                        "nothing_is_taken_in_from_a_source_without_a_lawful_basis_or_a_name")
                .never(Condition.THROTTLED, "it asks no other system")
                .shown(
                        Condition.VANISHED,
                        "NEEDS_HUMAN (EXPORT_MISSING); untouched",
                        "an_export_that_never_comes_needs_a_human_once_its_day_has_passed")
                .shown(
                        Condition.CHANGED,
                        "DONE; the better export counts, the broken one is kept unread",
                        ChatSourcesOverHttpTest.class,
                        "a_broken_export_can_be_kept_unread_and_a_better_one_may_still_come")
                .never(Condition.LIES, "the sealed bag is read back before it counts")
                .all();
    }
}
