package io.lastday.chat.review;

import io.lastday.chat.bag.BagInfo;
import io.lastday.chat.bag.BagTarget;
import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.bag.FolderTarget;
import io.lastday.chat.bag.ZipTarget;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.intake.ZipBytesOf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sealed bags whose model is written by hand, so that no parser has a say in what a review format is given. */
final class ReviewSample {

    static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, 1, 2, 3, '\r', '\n', 0};
    static final byte[] REPORT = "the report".getBytes(StandardCharsets.UTF_8);
    static final byte[] PRINT = "%PDF".getBytes(StandardCharsets.UTF_8);

    private final String model;
    private final String ledger;

    private ReviewSample(String model, String ledger) {
        this.model = model;
        this.ledger = ledger;
    }

    /** The bag of the resources: three sources, every kind of record. */
    static ReviewSample fixed() {
        return new ReviewSample(resource("model.jsonl"), resource("ledger.json"));
    }

    /** A bag of one WhatsApp chat with these lines. */
    static ReviewSample of(List<String> lines) {
        return new ReviewSample(
                lines.isEmpty() ? "" : String.join("\n", lines) + "\n",
                "{\"originals\":[{\"format\":\"whatsapp\",\"path\":\"originals/00001.zip\",\"name\":\"Chat.zip\"}]}");
    }

    static String resource(String name) {
        try (InputStream in = ReviewSample.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Path folder(Path place, @Nullable SealKey key) throws IOException {
        write(new FolderTarget(place), key);
        return place;
    }

    Path zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipTarget target = new ZipTarget("bag", out)) {
            write(target, null);
        }
        return file;
    }

    private void write(BagTarget target, @Nullable SealKey key) throws IOException {
        BagWriter bag = new BagWriter(target);
        bag.payload(ReviewSource.MODEL, model.getBytes(StandardCharsets.UTF_8));
        bag.payload(ReviewSource.LEDGER, ledger.getBytes(StandardCharsets.UTF_8));
        byte[] zip = new ZipBytesOf()
                .file("_chat.txt", "chat")
                .file("a.jpg", PICTURE)
                .bytes();
        bag.payload("originals/00001.zip", zip);
        bag.payload("originals/00002.json", "{}".getBytes(StandardCharsets.UTF_8));
        bag.payload("originals/00003.pdf", PRINT);
        bag.payload("files/00001.bin", REPORT);
        bag.payload("files/00002.bin", "another report".getBytes(StandardCharsets.UTF_8));
        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        bag.seal(new BagInfo("b1", "lastday/chat/b1", at, new TreeMap<>()), new CustodyChain(), key);
    }

    /** Seals into a new folder below a place, converts, and gives the files that came out. */
    SortedMap<String, byte[]> convert(Path place, ReviewOptions options) throws IOException {
        Path work = Files.createTempDirectory(place, "review");
        Path out = work.resolve("out");
        ReviewOutcome outcome =
                new Review(options, ReviewProgress.NONE).convert(folder(work.resolve("bag"), null), null, out);
        if (!(outcome instanceof ReviewOutcome.Converted)) {
            throw new AssertionError(outcome);
        }
        return files(out);
    }

    static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    static byte[] file(Map<String, byte[]> files, String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError(path + " is not among " + files.keySet());
        }
        return bytes;
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(file(files, path), StandardCharsets.UTF_8);
    }
}
