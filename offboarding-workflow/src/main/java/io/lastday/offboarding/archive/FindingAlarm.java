package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CaseAlarms;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who sees a case how much was seen in its chats that must not be in chat: numbers of ordinary kinds, no
 * special category. To have the passwords changed is for steps that a later playbook adds.
 */
@Component
class FindingAlarm {

    private static final String CODE = "SECRETS_IN_CHATS";

    private final ChatBags bags;
    private final CaseAlarms alarms;

    FindingAlarm(ChatBags bags, CaseAlarms alarms) {
        this.bags = bags;
        this.alarms = alarms;
    }

    /** Says it anew from all chats of the case; within the caller's transaction. */
    void tell(FirmId firm, UUID caseId) {
        String words =
                Looks.inWords(bags.of(firm, caseId).stream().map(ChatBag::looks).toList());
        if (words.isEmpty()) {
            alarms.clear(firm, caseId, CODE);
        } else {
            alarms.raise(firm, caseId, CODE, words);
        }
    }
}
