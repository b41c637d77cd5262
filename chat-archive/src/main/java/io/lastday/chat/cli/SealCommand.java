package io.lastday.chat.cli;

import io.lastday.chat.bag.BagInfo;
import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.bag.FolderTarget;
import io.lastday.chat.bag.SealedBag;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.digest.Sha256;
import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.parse.RecordLine;
import io.lastday.chat.seal.ChatContents;
import io.lastday.chat.seal.ChatSource;
import io.lastday.chat.seal.Original;
import io.lastday.chat.seal.StoredOriginal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code seal}: a chat bag from exports, with nothing but this machine. */
final class SealCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final ProgressBar bar;

    SealCommand(PrintStream out, PrintStream err, ProgressBar bar) {
        this.out = out;
        this.err = err;
        this.bar = bar;
    }

    int run(List<String> args) throws UsageException, IOException {
        Set<String> known = new HashSet<>(Arguments.PARSING);
        known.addAll(Set.of("--out", "--key"));
        Arguments arguments = Arguments.of(args, known);
        Path bag = arguments.path("--out", null);
        if (bag == null || arguments.files().isEmpty()) {
            throw new UsageException("seal needs --out DIR and at least one file");
        }
        EmptyFolder.require(bag);
        SealKey key = key(arguments.path("--key", null));
        List<Original> originals = new ArrayList<>();
        for (Path file : arguments.files()) {
            String label = "sealing " + (originals.size() + 1) + " of "
                    + arguments.files().size();
            ByteSource bytes = new WatchedBytes(ByteSource.of(file.toRealPath()), label, bar);
            originals.add(Original.of(String.valueOf(file.getFileName()), bytes));
        }
        Path part = bag.resolveSibling(bag.getFileName() + ".part");
        BagWriter writer = new BagWriter(new FolderTarget(part));
        ChatContents.Result result = ChatContents.write(ChatSource.of(originals), arguments.parsing(), writer);
        bar.wipe();
        if (result instanceof ChatContents.Result.Unreadable unreadable) {
            delete(part);
            err.println(arguments.files().get(unreadable.number() - 1) + ": "
                    + unreadable.reason().detail());
            return ExitCode.UNREADABLE;
        }
        seal((ChatContents.Result.Written) result, writer, key);
        Files.deleteIfExists(bag);
        Files.move(part, bag);
        return ExitCode.OK;
    }

    private void seal(ChatContents.Result.Written written, BagWriter writer, @Nullable SealKey key) throws IOException {
        Instant now = now();
        String id = id(written.originals());
        CustodyChain log = new CustodyChain();
        for (StoredOriginal original : written.originals()) {
            log.append(now, "RECEIVED", Map.of("path", original.path(), "sha256", original.sha256()));
        }
        SealedBag sealed = writer.seal(new BagInfo(id, "lastday/chat/" + id, now, new TreeMap<>()), log, key);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "sealed");
        line.put("bag", id);
        line.put("signed", sealed.checkpoint() != null);
        line.put("tagManifestSha512", sealed.tagManifestSha512());
        line.putAll(RecordLine.counts(written.ledger()));
        out.print(JsonText.of(line));
        out.print('\n');
    }

    /** A fixed time, where reproducible bytes are asked for the usual way. */
    private static Instant now() throws IOException {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        try {
            return epoch == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(epoch));
        } catch (NumberFormatException notSeconds) {
            throw new IOException("SOURCE_DATE_EPOCH is not a number of seconds", notSeconds);
        }
    }

    /** The bag's name follows from what is in it. */
    private static String id(List<StoredOriginal> originals) {
        MessageDigest digest = Sha256.digest();
        originals.forEach(original -> digest.update(original.sha256().getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static @Nullable SealKey key(@Nullable Path pem) throws IOException {
        try {
            return pem == null ? null : SealKey.read(pem);
        } catch (GeneralSecurityException unusable) {
            throw new IOException("--key is not a private Ed25519 key in PEM form", unusable);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
