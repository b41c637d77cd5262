package io.lastday.chat.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a conversation into RSMF files: whole days as long as they fit, so that a reviewer finds a day in one file; a day
 * that alone is too large is cut inside.
 */
final class RsmfSlices {

    private final Conversation conversation;
    private final RsmfLimits limits;
    private final List<Slice> slices = new ArrayList<>();
    private int from;
    private long bytes;
    /** Where the last day of the open slice begins, and what it weighs. */
    private int dayFrom;

    private long dayBytes;
    private @Nullable String day;

    private RsmfSlices(Conversation conversation, RsmfLimits limits) {
        this.conversation = conversation;
        this.limits = limits;
    }

    static List<Slice> of(ReviewSource source, Conversation conversation, RsmfLimits limits) throws IOException {
        RsmfSlices slices = new RsmfSlices(conversation, limits);
        for (int i = 0; i < conversation.size(); i++) {
            ReviewRecord record = source.record(conversation, i);
            slices.add(i, record.day(), weight(source, record, limits));
        }
        slices.cut(conversation.size());
        return slices.slices;
    }

    /** What a record takes in the file: its words as JSON may write them, its particulars, its files. */
    private static long weight(ReviewSource source, ReviewRecord record, RsmfLimits limits) throws IOException {
        long weight = 4L * record.text().length() + 2_000;
        for (RecordFile file : source.files(record)) {
            FoundFile found = file.found();
            weight += found == null || found.size() > limits.bytes() ? 0 : found.size();
        }
        return weight;
    }

    private void add(int position, @Nullable String own, long weight) {
        if (own != null && !own.equals(day)) {
            day = own;
            dayFrom = position;
            dayBytes = 0;
        }
        int most = limits.events() - (Notes.aboutTimes(conversation).isEmpty() ? 0 : 1);
        if (position > from && (position - from >= most || bytes + weight > limits.bytes())) {
            if (dayFrom > from) {
                long kept = dayBytes;
                cut(dayFrom);
                bytes = kept;
            }
            if (position - from >= most || position > from && bytes + weight > limits.bytes()) {
                cut(position);
            }
        }
        bytes += weight;
        dayBytes += weight;
    }

    private void cut(int to) {
        if (to > from) {
            String name = conversation.fileName() + "-" + Digits.of(slices.size() + 1, 4);
            slices.add(new Slice(conversation, name, IntStream.range(from, to).toArray()));
        }
        from = to;
        bytes = 0;
        if (dayFrom < from) {
            dayFrom = from;
            dayBytes = 0;
        }
    }
}
