package io.lastday.offboarding.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a firm may take in chats of a source. Consent is not offered: employees are not free to refuse it.
 *
 * @param source a source of chats, or {@code detectors} or {@code special-categories}: what may be looked for in them
 * @param dpia where the data protection impact assessment is kept
 * @param lia where the legitimate-interests assessment is kept
 * @param article9Condition the condition for special categories, where any are expected
 * @param staffNotice where the notice to staff is kept
 * @param effectiveFrom the first day on which it stands
 */
public record LawfulBasis(
        String source,
        String dpia,
        String lia,
        @Nullable String article9Condition,
        String staffNotice,
        LocalDate effectiveFrom,
        String recordedBy,
        Instant recordedAt) {}
