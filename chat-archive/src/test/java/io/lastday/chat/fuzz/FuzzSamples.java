package io.lastday.chat.fuzz;

import io.lastday.chat.intake.ZipBytesOf;
import io.lastday.chat.truth.whatsapp.Dialect;
import io.lastday.chat.truth.whatsapp.Dialects;
import io.lastday.chat.truth.whatsapp.Habits;
import io.lastday.chat.truth.whatsapp.WhatsAppExport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Valid input, small, so that a break hits something. */
final class FuzzSamples {

    private FuzzSamples() {}

    static List<byte[]> whatsApp() {
        List<byte[]> samples = new ArrayList<>();
        int seed = 0;
        for (Dialect dialect : Dialects.all()) {
            Habits habits = Habits.any(new SplittableRandom(++seed));
            samples.add(WhatsAppExport.make(dialect, habits, seed, 3).bytes());
        }
        return samples;
    }

    /** What begins as files of other kinds do. */
    static List<byte[]> opaque() {
        return List.of(
                utf8("%PDF-1.7\n1 0 obj"),
                utf8("SQLite format 3\u0000 CREATE TABLE chat_handle_join ("),
                utf8("{\"weflow\":{\"version\":\"1\"},\"session\":{\"wxid\":\"wxid_1\"},\"messages\":[]}"),
                utf8("Jan 31, 2024 10:04:05 PM (Read by them after 5 seconds)\nMe\nok\n"),
                utf8("\u0000\u0000\u0000\u0018ftypheic"),
                zips().get(0));
    }

    static List<Map<String, byte[]>> whatsAppZips() {
        return whatsApp().stream()
                .map(text -> Map.of("_chat.txt", text, "IMG-20240131-WA0001.jpg", new byte[60]))
                .toList();
    }

    static List<byte[]> zips() {
        List<byte[]> zips = new ArrayList<>();
        for (byte[] text : whatsApp().subList(0, 12)) {
            ZipBytesOf zip = new ZipBytesOf().file("WhatsApp Chat with Ann.txt", text);
            zips.add(zip.file("médias/a.txt", "notes").bytes());
        }
        zips.add(new ZipBytesOf().file("inner.zip", zips.get(0)).bytes());
        zips.add(new ZipBytesOf().bytes());
        return zips;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
