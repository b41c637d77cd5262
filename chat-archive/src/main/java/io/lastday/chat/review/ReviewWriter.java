package io.lastday.chat.review;

import java.io.IOException;

/** Writes one review format; every record of the source goes through the tally once. */
@FunctionalInterface
interface ReviewWriter {

    void write(ReviewSource source, ReviewOutput output, Tally tally) throws IOException;
}
