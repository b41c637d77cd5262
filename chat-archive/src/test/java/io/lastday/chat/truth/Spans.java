package io.lastday.chat.truth;

import io.lastday.chat.model.ChatRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Whether the records of one entry cover it, one after the other, each with the hash of its bytes. */
public final class Spans {

    private Spans() {}

    /** What is wrong with the spans; empty if nothing is. */
    public static List<String> faults(byte[] entry, List<ChatRecord> records) {
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (ChatRecord record : records) {
            int from = (int) record.bytes().from();
            int to = (int) record.bytes().to();
            if (from != at) {
                faults.add("a span begins at " + from + ", not at " + at);
            }
            if (to > entry.length || !record.sha256().equals(sha256(Arrays.copyOfRange(entry, from, to)))) {
                faults.add("the hash of [" + from + "," + to + ") is not that of its bytes");
            }
            at = to;
        }
        if (at != entry.length) {
            faults.add("the spans end at " + at + ", not at " + entry.length);
        }
        return faults;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
