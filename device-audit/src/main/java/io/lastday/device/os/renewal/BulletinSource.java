package io.lastday.device.os.renewal;

import io.lastday.device.os.Bulletin;
import io.lastday.device.os.Bulletins;
import io.lastday.device.os.NotTaken;
import io.lastday.device.os.UpdatesPart;
import io.lastday.platform.source.Said;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Revisions of Windows from Microsoft's security updates: the list of months, then the youngest of them. Blocks. */
final class BulletinSource {

    /** With the month that has begun and has no Windows yet. */
    private static final int MONTHS = 4;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MMM", Locale.ENGLISH);

    private final String base;
    private final Download download;
    private final JsonMapper json;

    BulletinSource(String base, Download download, JsonMapper json) {
        this.base = base;
        this.download = download;
        this.json = json;
    }

    /** @throws NotTaken where the list or a month is missing or half */
    UpdatesPart read(LocalDate today) {
        Digest digest = new Digest();
        List<YearMonth> months = months(digest.with(download.of(base + "/updates")), YearMonth.from(today));
        List<Bulletin> read = new ArrayList<>();
        for (YearMonth month : months) {
            // the list's own links are not followed: they may lead anywhere
            read.add(bulletin(digest.with(download.of(base + "/cvrf/" + month.format(MONTH)))));
        }
        return Bulletins.of(read, digest.hex(), today);
    }

    private List<YearMonth> months(byte[] body, YearMonth now) {
        JsonNode list = tree(body).path("value");
        if (!list.isArray() || list.isEmpty()) {
            throw new NotTaken("the list of months is not whole");
        }
        return list.valueStream()
                .flatMap(item -> month(item).stream())
                .filter(month -> !month.isAfter(now.plusMonths(1)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MONTHS)
                .toList();
    }

    private static Optional<YearMonth> month(JsonNode item) {
        String id = Said.text(item, "ID");
        try {
            return id == null ? Optional.empty() : Optional.of(YearMonth.parse(id, MONTH));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private Bulletin bulletin(byte[] body) {
        try {
            return json.readValue(body, Bulletin.class);
        } catch (JacksonException unreadable) {
            throw new NotTaken("a month cannot be read");
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            throw new NotTaken("the list of months cannot be read");
        }
    }
}
