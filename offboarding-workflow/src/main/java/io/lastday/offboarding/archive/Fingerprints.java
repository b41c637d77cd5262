package io.lastday.offboarding.archive;

import io.lastday.chat.completeness.ChatKey;
import io.lastday.chat.completeness.ChatPrint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of a bag's chats as one file of the bag. Whoever guesses a message can confirm the guess with them, so
 * they lie where the contents lie, encrypted under the same key, and never in the database.
 */
final class Fingerprints {

    /** Their path in a bag's payload. */
    static final String PATH = "model/fingerprints.bin";

    private static final int VERSION = 1;
    private static final int MOST_CHATS = 4096;

    private Fingerprints() {}

    static void write(Map<ChatKey, ChatPrint> prints, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(VERSION);
        data.writeInt(prints.size());
        for (Map.Entry<ChatKey, ChatPrint> print : prints.entrySet()) {
            text(data, print.getKey().entry());
            text(data, print.getKey().conversation());
            data.flush();
            print.getValue().writeTo(out);
        }
        data.flush();
    }

    static Map<ChatKey, ChatPrint> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int version = data.readInt();
        int chats = data.readInt();
        if (version != VERSION || chats < 0 || chats > MOST_CHATS) {
            throw new IOException("these are not fingerprints of this version");
        }
        Map<ChatKey, ChatPrint> prints = new LinkedHashMap<>();
        for (int i = 0; i < chats; i++) {
            ChatKey key = new ChatKey(text(data), text(data));
            prints.put(key, ChatPrint.readFrom(data));
        }
        return prints;
    }

    private static void text(DataOutputStream data, @Nullable String text) throws IOException {
        data.writeBoolean(text != null);
        if (text != null) {
            data.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream data) throws IOException {
        return data.readBoolean() ? data.readUTF() : null;
    }
}
