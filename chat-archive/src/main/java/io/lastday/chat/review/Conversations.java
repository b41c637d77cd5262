package io.lastday.chat.review;

import io.lastday.chat.model.RecordKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sorts a model into conversations while it is read: by the source's id where there is one, else by file. What an export
 * holds outside of any conversation (lists of people, the envelope of a page) is one of its own for each format.
 */
final class Conversations {

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final BagLedger ledger;
    private final Map<String, Conversation> byKey = new LinkedHashMap<>();
    private final Map<Conversation, Integer> sizes = new LinkedHashMap<>();
    private final List<Conversation> inOrder = new ArrayList<>();
    private int[] owners = new int[1 << 10];
    private long[] moments = new long[1 << 10];
    private int count;

    Conversations(BagLedger ledger) {
        this.ledger = ledger;
    }

    void add(ReviewRecord record) {
        Conversation conversation = of(record);
        conversation.add(record);
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, count * 2);
            moments = Arrays.copyOf(moments, count * 2);
        }
        owners[count] = conversation.number() - 1;
        moments[count] = moment(record);
        count++;
        sizes.merge(conversation, 1, Integer::sum);
    }

    private Conversation of(ReviewRecord record) {
        String format = ledger.format(record.original());
        String id = record.identity().conversation();
        String key;
        String title;
        if (id != null) {
            key = "id " + format + " " + id;
            title = id;
        } else if (record.kind() == RecordKind.MESSAGE || !ledger.hasIds(format)) {
            key = "file " + record.original() + " " + record.entry();
            title = ledger.title(record.original(), record.entry());
        } else {
            key = "rest " + format;
            title = "Outside of any conversation (" + format + ")";
        }
        return byKey.computeIfAbsent(key, unknown -> {
            Conversation begun = new Conversation(byKey.size() + 1, format, key, id, title);
            inOrder.add(begun);
            return begun;
        });
    }

    private static long moment(ReviewRecord record) {
        try {
            String utc = record.utc();
            return utc == null ? UNKNOWN : Instant.parse(utc).toEpochMilli();
        } catch (DateTimeException | ArithmeticException none) {
            return UNKNOWN;
        }
    }

    /** All conversations, each with its records; to be called once the model is read. */
    Collection<Conversation> all() {
        int[][] records = new int[inOrder.size()][];
        for (int i = 0; i < records.length; i++) {
            records[i] = new int[sizes.get(inOrder.get(i))];
        }
        int[] filled = new int[records.length];
        for (int i = 0; i < count; i++) {
            int owner = owners[i];
            records[owner][filled[owner]++] = i;
        }
        for (int i = 0; i < records.length; i++) {
            Conversation conversation = inOrder.get(i);
            conversation.records(conversation.isOrderedByTime() ? byTime(records[i]) : records[i]);
        }
        owners = new int[0];
        moments = new long[0];
        return inOrder;
    }

    /** Pages of a source with ids come newest first, or as they were last changed; people read them by time. */
    private int[] byTime(int[] records) {
        long before = UNKNOWN;
        boolean sorted = true;
        for (int record : records) {
            // what has no moment of its own stays behind what it follows
            moments[record] = moments[record] == UNKNOWN ? before : moments[record];
            sorted &= moments[record] >= before;
            before = moments[record];
        }
        return sorted
                ? records
                : IntStream.of(records)
                        .boxed()
                        .sorted(Comparator.comparingLong(record -> moments[record]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
