package io.lastday.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The chat that the demo hands over when nobody names one: made for it, in the form that WhatsApp on Android exports. */
public final class SampleChat {
    private static final String NAME = "WhatsApp Chat with Key accounts";
    private static final List<String> ENTRIES =
            List.of(NAME + ".txt", "IMG-20260917-WA0003.jpg", "DOC-20261002-WA0001.csv");

    /** Fixed, so that the same bytes are handed over each time. */
    private static final LocalDateTime EXPORTED = LocalDateTime.of(2026, 11, 20, 17, 30);

    private SampleChat() {}

    /** Writes the export as WhatsApp would name it, the same bytes each time. */
    public static Path writeTo(Path folder) {
        Path export = folder.resolve(NAME + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(export))) {
            for (String entry : ENTRIES) {
                var header = new ZipEntry(entry);
                header.setTimeLocal(EXPORTED);
                zip.putNextEntry(header);
                zip.write(bytes(entry));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + export, e);
        }
        return export;
    }

    /** The conversation as it stands in the export. */
    public static byte[] conversation() {
        try {
            return bytes(ENTRIES.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String entry) throws IOException {
        try (InputStream in = SampleChat.class.getResourceAsStream("whatsapp/" + entry)) {
            if (in == null) {
                throw new IOException("The jar lacks " + entry);
            }
            return in.readAllBytes();
        }
    }
}
