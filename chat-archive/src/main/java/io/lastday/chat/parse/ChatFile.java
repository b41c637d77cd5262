package io.lastday.chat.parse;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.model.Attachment;
import java.util.function.Function;

/**
 * A file to parse.
 *
 * @param name for the records of a file that is no zip; never used as a path
 * @param bytes its bytes
 * @param besides tells whether a file that it speaks of came along beside it
 */
public record ChatFile(String name, ByteSource bytes, Function<String, Attachment> besides) {

    /** A file that came alone. */
    public static ChatFile alone(String name, ByteSource bytes) {
        return new ChatFile(name, bytes, file -> new Attachment(file, Attachment.State.NOT_INCLUDED));
    }
}
