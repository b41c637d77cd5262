package io.lastday.chat.truth.sources;

import io.lastday.chat.intake.ZipBytesOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of a made export, and where in them each message stands. */
final class MadeSource {

    /** A message and the bytes of its object or element. */
    record Placed(TrueMessage message, String entry, long from, long to) {}

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Placed> messages = new ArrayList<>();
    private final boolean zipped;

    MadeSource(boolean zipped) {
        this.zipped = zipped;
    }

    void file(String name, Written written) {
        files.put(name, written.bytes());
        written.places().forEach((message, range) -> messages.add(new Placed(message, name, range[0], range[1])));
    }

    /** What is handed to a parser. */
    byte[] bytes() {
        if (!zipped) {
            return files.values().iterator().next();
        }
        ZipBytesOf zip = new ZipBytesOf();
        files.forEach(zip::file);
        return zip.bytes();
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<Placed> messages() {
        return messages;
    }

    /** Bytes, and which of them are which message. */
    record Written(byte[] bytes, Map<TrueMessage, long[]> places) {}

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        files.forEach((name, bytes) -> text.append(name)
                .append('\n')
                .append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .append('\n'));
        return text.toString();
    }
}
