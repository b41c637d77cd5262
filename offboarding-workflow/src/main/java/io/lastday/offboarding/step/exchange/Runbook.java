package io.lastday.offboarding.step.exchange;

import io.lastday.chat.json.JsonText;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.StepId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Exchange is asked to do for one mailbox: identifiers and fixed words, and nothing that a directory holds as text.
 *
 * @param mailbox the Entra object id of the mailbox's user
 * @param successor the Entra object id of who gets access, null where nobody does
 * @param nonce good for one result
 */
record Runbook(
        FirmId firm,
        UUID caseId,
        StepId step,
        String mailbox,
        @Nullable String successor,
        String nonce,
        Instant issuedAt,
        Instant expiresAt) {

    static final String FORMAT = "lastday.io/exchange-runbook/1";

    /** What it asks for, in order. */
    List<RunbookAction> actions() {
        return Arrays.stream(RunbookAction.values())
                .filter(action -> action != RunbookAction.GRANT_SUCCESSOR || successor != null)
                .toList();
    }

    /** The one text that is signed: canonical JSON, no newline at the end. */
    String data() {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("actions", actions().stream().map(Enum::name).toList());
        members.put("case", caseId.toString());
        members.put("expiresAt", expiresAt.toString());
        members.put("firm", firm.value());
        members.put("format", FORMAT);
        members.put("issuedAt", issuedAt.toString());
        members.put("mailbox", mailbox);
        members.put("nonce", nonce);
        members.put("step", step.value());
        members.put("successor", successor);
        return JsonText.of(members);
    }
}
