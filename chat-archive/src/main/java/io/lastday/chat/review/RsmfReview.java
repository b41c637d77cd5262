package io.lastday.chat.review;

import java.io.IOException;

/** RSMF 2.0.0: a file for each conversation, and several where it is long. */
final class RsmfReview implements ReviewWriter {

    private final RsmfLimits limits;

    RsmfReview(RsmfLimits limits) {
        this.limits = limits;
    }

    @Override
    public void write(ReviewSource source, ReviewOutput output, Tally tally) throws IOException {
        for (Conversation conversation : source.conversations()) {
            for (Slice slice : RsmfSlices.of(source, conversation, limits)) {
                new RsmfFile(source, slice, limits).write(output, tally);
            }
        }
    }
}
