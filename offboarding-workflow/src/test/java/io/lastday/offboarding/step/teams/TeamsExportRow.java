package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.Proof;
import io.lastday.offboarding.step.matrix.Proofs;
import io.lastday.offboarding.step.matrix.ProvenRow;
import java.util.Map;

class TeamsExportRow implements ProvenRow {

    @Override
    public String step() {
        return "teams.export";
    }

    @Override
    public Map<Condition, Proof> proofs() {
        return Proofs.in(TeamsExportTest.class)
                .shown(
                        Condition.FRESH,
                        "DONE; every page is sealed and reads back",
                        "everyPageIsReadToTheEndEvenBehindAnEmptyOne")
                .shown(
                        Condition.ALREADY_DONE,
                        "DONE; the same receipt, nothing is read again",
                        "stoppedAfterTheSealItGivesTheSameReceiptAndBringsNothingAgain")
                .shown(
                        Condition.FORBIDDEN,
                        "NEEDS_HUMAN (NEEDS_ROLE); what was read stays in hand",
                        TeamsChannelsTest.class,
                        "withoutThePermissionForChannelsAHumanIsAskedAndTheChatsStayInHand")
                .shown(
                        Condition.THROTTLED,
                        "waits (THROTTLED), then DONE; goes on from there",
                        "aThrottleIsAWaitAndTheNextRunGoesOnFromThere")
                .shown(
                        Condition.VANISHED,
                        "DONE; a file that is gone is counted",
                        "filesComeAlongAndOneThatIsGoneIsCounted")
                .shown(
                        Condition.CHANGED,
                        "DONE; both versions of a message are kept",
                        "aMessageThatComesTwiceIsKeptOnceAndAnotherVersionIsKeptToo")
                .shown(
                        Condition.LIES,
                        "FAILED_RETRYABLE; nothing is sealed over a page that cannot be read",
                        "aPageThatCannotBeReadIsAnOutageAndNothingIsSealed")
                .all();
    }
}
