package io.lastday.chat.review;

import io.lastday.chat.model.RecordKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a conversation, each a mail. A day that is too large for a mail is several. Messages without a time stand
 * together; what the messenger wrote without a time stays with the day it stands in.
 */
final class MailDays {

    static final int MOST_RECORDS = 5_000;
    static final long MOST_BYTES = 100L << 20;
    private static final String UNDATED = "undated";

    private final Map<String, Part> open = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private MailDays() {}

    static List<Slice> of(ReviewSource source, Conversation conversation) throws IOException {
        MailDays days = new MailDays();
        String day = UNDATED;
        for (int i = 0; i < conversation.size(); i++) {
            ReviewRecord record = source.record(conversation, i);
            day = day(record, day);
            days.add(day, i, bytes(source, record));
        }
        return days.parts.stream().map(part -> part.slice(conversation)).toList();
    }

    private static String day(ReviewRecord record, String before) {
        @Nullable String own = record.day();
        if (own != null) {
            return own;
        }
        return record.kind() == RecordKind.MESSAGE ? UNDATED : before;
    }

    private static long bytes(ReviewSource source, ReviewRecord record) throws IOException {
        long bytes = record.text().length();
        for (RecordFile file : source.files(record)) {
            FoundFile found = file.found();
            bytes += found == null ? 0 : found.size();
        }
        return bytes;
    }

    private void add(String day, int position, long bytes) {
        Part part = open.get(day);
        if (part == null || part.count == MOST_RECORDS || part.bytes + bytes > MOST_BYTES) {
            part = new Part(day, part == null ? 1 : part.number + 1);
            open.put(day, part);
            parts.add(part);
        }
        part.add(position, bytes);
    }

    /** One mail to be. */
    private static final class Part {
        private final String day;
        private final int number;
        private int[] positions = new int[16];
        private int count;
        private long bytes;

        Part(String day, int number) {
            this.day = day;
            this.number = number;
        }

        void add(int position, long size) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
            }
            positions[count] = position;
            count++;
            bytes += size;
        }

        Slice slice(Conversation conversation) {
            return new Slice(conversation, day + "-" + Digits.of(number, 3), Arrays.copyOf(positions, count));
        }
    }
}
