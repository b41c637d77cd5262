package io.lastday.offboarding.archive;

import io.lastday.chat.completeness.ChatKey;
import io.lastday.chat.completeness.ChatPrint;
import io.lastday.chat.completeness.CompletenessSink;
import io.lastday.chat.completeness.Employment;
import io.lastday.chat.completeness.PrintSink;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is noted of a chat while its records go into the bag: counts, fingerprints, findings. For one thread. */
final class SealNotes implements RecordSink {

    private final Employment employment;
    private final CompletenessSink counts;
    private final PrintSink prints = new PrintSink();
    private final @Nullable FindingScan scan;

    /** @param scan null if nothing may be looked for */
    SealNotes(Employment employment, @Nullable FindingScan scan) {
        this.employment = employment;
        this.counts = new CompletenessSink(employment);
        this.scan = scan;
    }

    @Override
    public void accept(ChatRecord record) {
        counts.accept(record);
        prints.accept(record);
        if (scan != null) {
            scan.accept(record);
        }
    }

    /** When the person worked for the firm. */
    Employment employment() {
        return employment;
    }

    CompletenessSink counts() {
        return counts;
    }

    Map<ChatKey, ChatPrint> prints() {
        return prints.prints();
    }

    Looks looks() {
        return scan == null ? Looks.NONE : scan.looks();
    }

    List<FindingScan.Placed> findings() {
        return scan == null ? List.of() : scan.listed();
    }
}
