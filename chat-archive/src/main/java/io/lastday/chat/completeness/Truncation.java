package io.lastday.chat.completeness;

import io.lastday.chat.model.ChatFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a chat was cut, as far as the export itself tells.
 *
 * @param level how strong the signs are
 * @param reasons the signs, in a fixed order
 */
public record Truncation(Level level, List<Suspicion> reasons) {

    static final Truncation NOT_LOOKED_AT = new Truncation(Level.NONE, List.of());

    /** The limits are known from reports, not from WhatsApp: a twentieth on either side counts as near. */
    private static final long WITHOUT_MEDIA = 40_000;

    private static final long WITH_MEDIA = 10_000;
    private static final long NEARNESS = 20;
    private static final long LATE_DAYS = 90;

    /** How strong the signs are. */
    public enum Level {
        /** No sign. */
        NONE,
        /** One sign that has harmless explanations. */
        POSSIBLE,
        /** Near a limit, and without its beginning. */
        LIKELY
    }

    /** Keeps its own copy. */
    public Truncation {
        reasons = List.copyOf(reasons);
    }

    static Truncation of(ChatFormat format, Tally tally, EncryptionNotice notice, Employment employment) {
        List<Suspicion> reasons = new ArrayList<>();
        boolean whatsApp = format == ChatFormat.WHATSAPP;
        boolean near = whatsApp && nearLimit(tally, reasons);
        boolean headless = whatsApp && tally.messages() > 0 && notice != EncryptionNotice.AT_START;
        if (headless) {
            reasons.add(Suspicion.NO_NOTICE_AT_START);
        }
        // a chat that begins with its notice really begins there, however late
        boolean late =
                notice != EncryptionNotice.AT_START && isLate(tally.period().first(), employment);
        if (late) {
            reasons.add(Suspicion.STARTS_LATE);
        }
        Level level = near && headless ? Level.LIKELY : near || headless || late ? Level.POSSIBLE : Level.NONE;
        if (tally.media().claimed() > tally.media().linked() && tally.media().found() == 0) {
            reasons.add(Suspicion.MEDIA_NOT_INCLUDED);
        }
        return new Truncation(level, reasons);
    }

    private static boolean nearLimit(Tally tally, List<Suspicion> reasons) {
        long records = tally.messages() + tally.system();
        boolean withMedia = tally.media().found() > 0;
        boolean near = isNear(records, withMedia ? WITH_MEDIA : WITHOUT_MEDIA);
        if (near) {
            reasons.add(withMedia ? Suspicion.NEAR_LIMIT_WITH_MEDIA : Suspicion.NEAR_LIMIT_WITHOUT_MEDIA);
        }
        return near;
    }

    private static boolean isNear(long records, long limit) {
        return Math.abs(records - limit) <= limit / NEARNESS;
    }

    private static boolean isLate(@Nullable String first, Employment employment) {
        LocalDate day = Moment.day(first);
        LocalDate start = employment.start();
        return day != null && start != null && day.isAfter(start.plusDays(LATE_DAYS));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("level", level.name());
        json.put("reasons", reasons.stream().map(Truncation::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Suspicion reason) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", reason.name());
        json.put("words", reason.words());
        return json;
    }
}
