package io.lastday.chat.model;

import java.io.IOException;

/** Takes records one by one, in the order of their bytes. */
@FunctionalInterface
public interface RecordSink {

    /** Takes the next record. */
    void accept(ChatRecord record) throws IOException;
}
