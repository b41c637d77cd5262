package io.lastday.offboarding.archive;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import java.io.IOException;
import java.util.Optional;

/** What a file looks like that is not what it was sent as. Its name is not asked: only its bytes count. */
final class ExportCheck {

    private ExportCheck() {}

    /** The source whose export this is; empty if it is none that is read. */
    static Optional<ChatOrigin> looksLike(ByteSource bytes) throws IOException {
        ChatParser parser = new ChatParser(ParseOptions.none());
        ParseOutcome outcome = parser.parse(ChatFile.alone("export", bytes), record -> {});
        return outcome instanceof ParseOutcome.Parsed parsed && parsed.format() != ChatFormat.OPAQUE
                ? Optional.of(ChatOrigin.of(parsed.format()))
                : Optional.empty();
    }
}
