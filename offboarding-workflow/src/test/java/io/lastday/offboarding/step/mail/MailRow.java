package io.lastday.offboarding.step.mail;

import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;

/** A row about a mailbox that answers. */
abstract class MailRow extends MatrixRow {

    static final String USER = RemoteWire.ENTRA_USER;

    /** A mailbox whose settings nobody looks at. */
    static void mailbox(WireWorld world) {
        world.reads(
                USER + "/mailboxSettings",
                (asked, effect) -> Answer.ok("{\"userPurpose\":\"user\",\"automaticRepliesSetting\":{}}"));
    }

    static Answer list(Iterable<String> items) {
        return Answer.ok("{\"value\":[" + String.join(",", items) + "]}");
    }
}
