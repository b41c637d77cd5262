package io.lastday.offboarding.archive;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class ChatsReceiveRow implements ProvenRow {

    @Override
    public String step() {
        return "chats.receive";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(ChatOutcomesOverHttpTest.class)
                .shown(
                        Condition.FRESH,
                        "DONE; each export is sealed and reads back",
                        "a_case_waits_for_the_messengers_that_it_asks_for_and_for_no_other")
                .shown(
                        Condition.ALREADY_DONE,
                        "DONE; one bag, the same receipt",
                        ChatsOverHttpTest.class,
                        "the_same_file_sent_twice_gives_the_same_receipt_and_one_bag")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (NO_LAWFUL_BASIS); nothing is taken in",
                        ChatsOverHttpTest.class,
                        "nothing_is_taken_in_from_a_source_without_a_lawful_basis_or_a_name")
                .never(Condition.THROTTLED, "it asks no other system")
                .shown(
                        Condition.VANISHED,
                        "NEEDS_HUMAN (EXPORT_MISSING); untouched",
                        ChatsOverHttpTest.class,
                        "an_export_that_never_comes_needs_a_human_once_its_day_has_passed")
                .shown(
                        Condition.CHANGED,
                        "DONE; the doubt stands beside the count",
                        "a_truncated_export_still_counts_and_the_doubt_stands_beside_it")
                .never(Condition.LIES, "the sealed bag is read back before it counts")
                .all();
    }
}
