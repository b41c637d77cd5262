package io.lastday.offboarding.archive;

import io.lastday.chat.bag.BagInfo;
import io.lastday.chat.bag.BagReport;
import io.lastday.chat.bag.BagSource;
import io.lastday.chat.bag.BagVerifier;
import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.bag.FolderTarget;
import io.lastday.chat.bag.SealedBag;
import io.lastday.chat.bag.TakenOut;
import io.lastday.chat.bag.ZipTarget;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.seal.ChatContents;
import io.lastday.chat.seal.ChatSource;
import io.lastday.offboarding.archive.crypto.CustodianKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The bags themselves: sealed and encrypted on the way in, verified and decrypted on the way out. Blocking. */
@Component
class ChatVault {

    private final Folders folders;
    private final CustodianKeys keys;
    private final SealKey sealKey;
    private final SealExtras extras;
    private final Clock clock;

    ChatVault(Folders folders, CustodianKeys keys, SealKey sealKey, SealExtras extras, Clock clock) {
        this.folders = folders;
        this.keys = keys;
        this.sealKey = sealKey;
        this.extras = extras;
        this.clock = clock;
    }

    /** A bag in its place, and what was found on the way that the bag does not hold. */
    record Sealed(ChatBag bag, List<FindingScan.Placed> findings) {}

    /**
     * Seals a delivery. The bag has its place, and was read back, when this returns; nothing is left of it otherwise.
     *
     * @throws ChatRefused if one of the chats cannot be read
     */
    Sealed seal(SealOrder order, ChatSource source) throws IOException {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path unfinished = folders.unfinished(order.firm(), order.caseId());
        try {
            BagWriter writer = new BagWriter(
                    new FolderTarget(unfinished),
                    new EncryptedPayload(id, keys.keyOf(order.firm(), order.custodian())));
            ParseOptions options = ParseOptions.none().as(order.format());
            SealNotes notes = extras.notes(order);
            ChatSource dated = new ChatSource(source.chats(), source.files(), notes.employment());
            ChatContents.Result.Written written = written(ChatContents.write(dated, options, writer, notes));
            String completeness = extras.write(order, notes, writer);
            if (order.note() != null) {
                writer.payload("attestation.json", attestation(order, order.note(), now));
            }
            SealedBag sealed = writer.seal(info(order, id, now), log(order, now), sealKey);
            requireSound(unfinished);
            Files.move(unfinished, folders.bag(order.firm(), order.caseId(), id));
            return new Sealed(bag(order, id, now, written, notes, completeness, sealed), notes.findings());
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static ChatBag bag(
            SealOrder order,
            UUID id,
            Instant now,
            ChatContents.Result.Written written,
            SealNotes notes,
            String completeness,
            SealedBag sealed) {
        return new ChatBag(
                order.firm(),
                id,
                order.caseId(),
                order.origin(),
                order.format(),
                order.note(),
                order.counterpart(),
                order.custodian(),
                order.sha256(),
                order.bytes(),
                written.ledger(),
                written.last().verdict().label(),
                notes.looks(),
                completeness,
                sealed.tagManifestSha512(),
                order.by(),
                now);
    }

    /** Who says what the file is: inside of the bag, encrypted like the file itself. */
    private static byte[] attestation(SealOrder order, String note, Instant now) {
        TreeMap<String, Object> statement = new TreeMap<>();
        statement.put("assurance", Assurance.LOW.name());
        statement.put("at", now.toString());
        statement.put("by", order.by());
        statement.put("note", note);
        statement.put("sha256", order.sha256());
        statement.put("source", order.origin().label());
        return (JsonText.of(statement) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ChatContents.Result.Written written(ChatContents.Result result) throws ChatRefused {
        return switch (result) {
            case ChatContents.Result.Written written -> written;
            case ChatContents.Result.Unreadable unreadable ->
                throw switch (unreadable.reason()) {
                    case ParseOutcome.Refused refused ->
                        new ChatRefused(ArchiveProblem.UNSAFE_ARCHIVE, refused.detail());
                    case ParseOutcome.NotAChat none -> new ChatRefused(ArchiveProblem.NOT_A_CHAT_EXPORT, none.detail());
                };
        };
    }

    private static BagInfo info(SealOrder order, UUID id, Instant now) {
        TreeMap<String, String> fields = new TreeMap<>();
        fields.put("Lastday-Source", order.origin().label());
        fields.put("Lastday-Format", order.format().label());
        return new BagInfo(id.toString(), origin(order.firm().value(), order.caseId(), id), now, fields);
    }

    private static String origin(String firm, UUID caseId, UUID bag) {
        return "lastday/" + firm + "/case/" + caseId + "/chat/" + bag;
    }

    private static CustodyChain log(SealOrder order, Instant now) {
        CustodyChain log = new CustodyChain();
        log.append(
                now,
                "RECEIVED",
                Map.of(
                        "source", order.origin().label(),
                        "sha256", order.sha256(),
                        "bytes", String.valueOf(order.bytes()),
                        "by", order.by()));
        if (order.note() != null) {
            log.append(now, "ATTESTED", Map.of("assurance", Assurance.LOW.name(), "by", order.by()));
        }
        return log;
    }

    /** Whether a bag at rest is as it was sealed, by this firm's key. */
    boolean isSound(ChatBag bag) throws IOException {
        Path folder = folders.bag(bag.firm(), bag.caseId(), bag.id());
        return Files.isDirectory(folder) && isSound(folder);
    }

    private boolean isSound(Path folder) throws IOException {
        return BagVerifier.verify(folder, sealKey.trusted()) instanceof BagReport.Sound sound && sound.authenticated();
    }

    private void requireSound(Path folder) throws IOException {
        if (!isSound(folder)) {
            throw new IOException("a bag that was just sealed does not read back as it was written");
        }
    }

    void remove(ChatBag bag) throws IOException {
        Folders.delete(folders.bag(bag.firm(), bag.caseId(), bag.id()));
    }

    /** Writes the plain bag, with manifests and a seal of its own, as a zip file. */
    void takeOut(ChatBag bag, Map<String, String> facts, OutputStream out) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String origin = origin(bag.firm().value(), bag.caseId(), bag.id()) + "/out";
        TreeMap<String, String> fields = new TreeMap<>();
        fields.put("Lastday-Source", bag.origin().label());
        fields.put("Lastday-Stored-Tagmanifest-SHA512", bag.tagManifestSha512());
        EncryptedPayload payload = new EncryptedPayload(bag.id(), keys.keyOf(bag.firm(), bag.custodian()));
        try (BagSource stored = BagSource.open(folders.bag(bag.firm(), bag.caseId(), bag.id()));
                ZipTarget zip = new ZipTarget("lastday-chat-" + bag.id(), out)) {
            new TakenOut(stored, payload)
                    .to(
                            zip,
                            new BagInfo(bag.id().toString(), origin, now, fields),
                            "TAKEN_OUT",
                            facts,
                            sealKey,
                            sealKey.trusted());
        }
    }
}
