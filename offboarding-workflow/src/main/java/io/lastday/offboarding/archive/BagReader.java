package io.lastday.offboarding.archive;

import io.lastday.chat.completeness.ChatKey;
import io.lastday.chat.completeness.ChatPrint;
import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.offboarding.archive.crypto.CustodianKeys;
import io.lastday.offboarding.archive.crypto.DataKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads sealed bags where Lastday itself needs to: to compare, and to look again. Nothing leaves the process. Blocking. */
@Component
class BagReader {

    private final Folders folders;
    private final CustodianKeys keys;

    BagReader(Folders folders, CustodianKeys keys) {
        this.folders = folders;
        this.keys = keys;
    }

    /** The fingerprints of a bag's chats; none in a bag of an older build. */
    Map<ChatKey, ChatPrint> fingerprints(ChatBag bag) throws IOException {
        EncryptedPayload payload = payload(bag);
        String stored = "data/" + payload.path(Fingerprints.PATH);
        Path file = folder(bag).resolve(stored);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (InputStream in = payload.decode(stored, new BufferedInputStream(Files.newInputStream(file)))) {
            return Fingerprints.read(new BufferedInputStream(in));
        }
    }

    /**
     * Reads the originals of a bag once more.
     *
     * @throws IOException if one of them does not read as it did when it was sealed
     */
    void records(ChatBag bag, RecordSink sink) throws IOException {
        DataKey key = keys.keyOf(bag.firm(), bag.custodian());
        ChatParser parser = new ChatParser(ParseOptions.none().as(bag.format()));
        for (Path file : originals(bag)) {
            String plain = payload(bag).path("originals/" + file.getFileName());
            ByteSource bytes = () -> key.decrypt(Files.newByteChannel(file), bag.id() + "/" + plain);
            if (!(parser.parse(ChatFile.alone(plain, bytes), sink) instanceof ParseOutcome.Parsed)) {
                throw new IOException("an original of a sealed bag does not read as it did");
            }
        }
    }

    private List<Path> originals(ChatBag bag) throws IOException {
        try (Stream<Path> files = Files.list(folder(bag).resolve("data").resolve("originals"))) {
            return files.sorted().toList();
        }
    }

    private EncryptedPayload payload(ChatBag bag) throws IOException {
        return new EncryptedPayload(bag.id(), keys.keyOf(bag.firm(), bag.custodian()));
    }

    private Path folder(ChatBag bag) {
        return folders.bag(bag.firm(), bag.caseId(), bag.id());
    }
}
