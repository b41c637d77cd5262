package io.lastday.offboarding.custody;

import io.lastday.chat.custody.CustodyEntry;
import io.lastday.offboarding.firm.FirmId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only record of what happened to a case and its evidence. Blocking. */
public interface CustodyLog {

    /**
     * Adds one entry, in the caller's transaction where there is one: what is not recorded did not happen.
     *
     * @param type upper case, for example {@code STEP_FINISHED}
     * @param data facts by name; no secret, no message content
     */
    void append(FirmId firm, UUID caseId, String type, Map<String, String> data);

    /** All entries of a case, in order, without a gap. */
    List<CustodyEntry> entries(FirmId firm, UUID caseId);

    /** The entries of a case that follow the entry {@code seq}, in order. */
    List<CustodyEntry> after(FirmId firm, UUID caseId, long seq);
}
