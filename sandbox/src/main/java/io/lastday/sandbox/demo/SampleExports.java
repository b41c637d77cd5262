package io.lastday.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the demo's leaver hands over when nobody names a file: one export of each messenger that a person exports, in the
 * form that its program writes. Teams is missing here because Lastday reads it from the tenant itself. Everything in it is
 * made for the demo; what looks sensitive are numbers that were published for tests.
 */
public final class SampleExports {
    /** Fixed, so that the same bytes are handed over each time. */
    private static final LocalDateTime EXPORTED = LocalDateTime.of(2026, 11, 20, 17, 30);

    private static final String PHOTO = "whatsapp/IMG-20260917-WA0003.jpg";
    private static final String TABLE = "whatsapp/DOC-20261002-WA0001.csv";
    private static final String TELEGRAM = "ChatExport_2026-11-20/";
    private static final String TAKEOUT = "Takeout/Google Chat/Groups/Space AAAAdemo/";

    /**
     * One export.
     *
     * @param source the name of its messenger in Lastday's addresses
     * @param name as its program would name it
     * @param entries resources by the name that they have in the zip; a single file stands under its own name
     */
    public record Sample(String source, String name, Map<String, String> entries) {}

    /** Every sample but WhatsApp's, which is {@link SampleChat}. */
    public static final List<Sample> ALL = List.of(
            new Sample("sms", "sms-20261120173000.xml", Map.of("sms-20261120173000.xml", "sms/sms-20261120173000.xml")),
            new Sample(
                    "telegram",
                    "ChatExport_2026-11-20.zip",
                    inOrder(
                            TELEGRAM + "result.json",
                            "telegram/result.json",
                            TELEGRAM + "photos/photo_1@21-09-2026_07-58-45.jpg",
                            PHOTO)),
            new Sample("slack", "Harbour and Finch Slack export Oct 1 2026 - Oct 31 2026.zip", slack()),
            new Sample("wecom", "records.jsonl", Map.of("records.jsonl", "wecom/records.jsonl")),
            new Sample(
                    "google-chat",
                    "takeout-20261120T173000Z-001.zip",
                    inOrder(
                            TAKEOUT + "group_info.json",
                            "google-chat/group_info.json",
                            TAKEOUT + "messages.json",
                            "google-chat/messages.json",
                            TAKEOUT + "File-brightwater-q4.csv",
                            TABLE)));

    private SampleExports() {}

    private static Map<String, String> slack() {
        var entries = new LinkedHashMap<String, String>();
        for (String entry : List.of(
                "users.json",
                "channels.json",
                "dms.json",
                "key-accounts/2026-10-12.json",
                "key-accounts/2026-10-13.json",
                "D0PRIYATOM/2026-10-14.json")) {
            entries.put(entry, "slack/" + entry);
        }
        return entries;
    }

    private static Map<String, String> inOrder(String... namesAndResources) {
        var entries = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndResources.length; i += 2) {
            entries.put(namesAndResources[i], namesAndResources[i + 1]);
        }
        return entries;
    }

    /** Writes every sample, WhatsApp's first, the same bytes each time. */
    public static List<Path> writeTo(Path folder) {
        var files = new ArrayList<Path>();
        files.add(SampleChat.writeTo(folder));
        ALL.forEach(sample -> files.add(write(sample, folder)));
        return files;
    }

    /** Writes one sample. */
    public static Path write(Sample sample, Path folder) {
        Path file = folder.resolve(sample.name());
        try {
            if (sample.name().endsWith(".zip")) {
                zip(sample, file);
            } else {
                Files.write(file, bytes(sample.entries().values().iterator().next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return file;
    }

    /** The documents that hold the messages of all samples. */
    public static List<String> documents() {
        return ALL.stream()
                .flatMap(sample -> sample.entries().values().stream())
                .filter(resource -> !resource.startsWith("whatsapp/"))
                .map(SampleExports::text)
                .toList();
    }

    private static String text(String resource) {
        try {
            return new String(bytes(resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zip(Sample sample, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : sample.entries().entrySet()) {
                var header = new ZipEntry(entry.getKey());
                header.setTimeLocal(EXPORTED);
                zip.putNextEntry(header);
                zip.write(bytes(entry.getValue()));
                zip.closeEntry();
            }
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = SampleExports.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The jar lacks " + resource);
            }
            return in.readAllBytes();
        }
    }
}
