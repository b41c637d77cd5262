package io.lastday.chat.source;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads one format. Whatever the bytes are, a reader ends with an answer: an {@link IOException} means that they could
 * not be read, or that the sink refused. The spans of every entry that it reads cover that entry exactly; damage
 * becomes a gap. Memory does not grow with the size of what came.
 */
public interface ChatReader {

    /** The format. */
    ChatFormat format();

    /** Whether what came holds this format, told from its content. */
    boolean recognises(ChatInput input) throws IOException;

    /** Gives every record to the sink; empty, with nothing given to the sink, if what came is not of this format. */
    Optional<Reading> read(ChatInput input, RecordSink sink) throws IOException;

    /** What to tell a person who said that the file is of this format, where it is not. */
    String advice();
}
