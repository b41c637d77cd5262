package io.lastday.offboarding.archive;

import io.lastday.chat.seal.ChatSource;
import io.lastday.chat.seal.Original;
import io.lastday.offboarding.archive.StagedParts.Staged;
import io.lastday.offboarding.archive.crypto.CustodianKeys;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Staging, vault and ledger in their order: staged encrypted, sealed, read back, and only then recorded. */
@Component
class SealedChatIntake implements ChatIntake {

    private final LawfulBases bases;
    private final CustodianKeys keys;
    private final Folders folders;
    private final ChatVault vault;
    private final ChatBags bags;
    private final ChatFindings findings;
    private final FindingAlarm alarm;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;

    SealedChatIntake(
            LawfulBases bases,
            CustodianKeys keys,
            Folders folders,
            ChatVault vault,
            ChatBags bags,
            ChatFindings findings,
            FindingAlarm alarm,
            CustodyLog custody,
            TransactionTemplate transaction) {
        this.bases = bases;
        this.keys = keys;
        this.folders = folders;
        this.vault = vault;
        this.bags = bags;
        this.findings = findings;
        this.alarm = alarm;
        this.custody = custody;
        this.transaction = transaction;
    }

    @Override
    public boolean mayTake(FirmId firm, ChatOrigin origin) {
        return bases.stands(firm, origin);
    }

    @Override
    public Delivery delivery(FirmId firm, UUID caseId, ChatOrigin origin, String custodian) {
        return new StagedDelivery(firm, caseId, origin, custodian, staged(firm, caseId, origin.label(), custodian));
    }

    /** Parts in an area of their own; deliveries of one file each do not meet. */
    StagedParts staged(FirmId firm, UUID caseId, String area, String custodian) {
        try {
            return new StagedParts(folders.staging(firm, caseId, area), keys.keyOf(firm, custodian));
        } catch (IOException noKey) {
            throw new UncheckedIOException("the custodian's key cannot be read", noKey);
        }
    }

    void requireBasis(FirmId firm, ChatOrigin origin) throws ChatRefused {
        if (!mayTake(firm, origin)) {
            throw new ChatRefused(
                    ArchiveProblem.NO_LAWFUL_BASIS,
                    "The data protection officer has to record a lawful basis for " + origin.title()
                            + " before any of its chats are taken in (PUT /api/lawful-basis/" + origin.label() + ").");
        }
    }

    /** Seals, or gives the bag that the same delivery has made before. */
    ChatBag seal(SealOrder order, List<Staged> parts) throws IOException {
        ChatBag known = bags.find(order.firm(), order.caseId(), order.origin(), order.sha256())
                .orElse(null);
        if (known != null) {
            return known;
        }
        List<Original> chats = new ArrayList<>();
        List<Original> files = new ArrayList<>();
        for (Staged staged : parts) {
            Original original = new Original(staged.part().name(), staged.part().key(), staged.bytes());
            (staged.part().kind() == Kind.CHAT ? chats : files).add(original);
        }
        ChatVault.Sealed sealed = vault.seal(order, new ChatSource(chats, files));
        if (Boolean.TRUE.equals(transaction.execute(status -> record(sealed)))) {
            return sealed.bag();
        }
        // another request sealed the same delivery meanwhile: theirs stands
        vault.remove(sealed.bag());
        return bags.find(order.firm(), order.caseId(), order.origin(), order.sha256())
                .orElseThrow();
    }

    private boolean record(ChatVault.Sealed sealed) {
        ChatBag bag = sealed.bag();
        if (!bags.insert(bag)) {
            return false;
        }
        findings.insert(bag, sealed.findings());
        alarm.tell(bag.firm(), bag.caseId());
        custody.append(bag.firm(), bag.caseId(), "CHAT_SEALED", facts(bag));
        return true;
    }

    private static Map<String, String> facts(ChatBag bag) {
        Map<String, String> facts = new HashMap<>();
        facts.put("chat", bag.id().toString());
        facts.put("source", bag.origin().label());
        facts.put("format", bag.format().label());
        facts.put("assurance", bag.assurance().name());
        facts.put("sha256", bag.sha256());
        facts.put("messages", String.valueOf(bag.ledger().messages()));
        facts.put("tagManifestSha512", bag.tagManifestSha512());
        facts.put("by", bag.sealedBy());
        facts.put("lookedFor", bag.looks().ordinary() ? "YES" : "NO");
        bag.looks().ordinaryCounts().forEach((kind, count) -> facts.put("found-" + kind, String.valueOf(count)));
        if (bag.counterpart()) {
            facts.put("counterpart", "YES");
        }
        if (bag.note() != null) {
            facts.put("attested", bag.note());
        }
        return facts;
    }

    /** The parts of one case and origin, kept over runs. Puts may come from several threads. */
    private final class StagedDelivery implements Delivery {
        private final FirmId firm;
        private final UUID caseId;
        private final ChatOrigin origin;
        private final String custodian;
        private final StagedParts parts;
        private @Nullable Set<String> inHand;

        StagedDelivery(FirmId firm, UUID caseId, ChatOrigin origin, String custodian, StagedParts parts) {
            this.firm = firm;
            this.caseId = caseId;
            this.origin = origin;
            this.custodian = custodian;
            this.parts = parts;
        }

        @Override
        public Set<String> parts() {
            return Set.copyOf(keys());
        }

        /** Read once: a delivery of many files asks after each of them. */
        private synchronized Set<String> keys() {
            Set<String> read = inHand;
            if (read == null) {
                try {
                    read = ConcurrentHashMap.newKeySet();
                    for (Staged staged : parts.all()) {
                        read.add(staged.part().key());
                    }
                    inHand = read;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("the parts in hand cannot be read", unreadable);
                }
            }
            return read;
        }

        @Override
        public void put(Part part, InputStream bytes) throws IOException {
            requireBasis(firm, origin);
            parts.put(part, bytes);
            keys().add(part.key());
        }

        @Override
        public void put(Part part, InputStream bytes, byte[] note) throws IOException {
            requireBasis(firm, origin);
            parts.put(part, bytes, note);
            keys().add(part.key());
        }

        @Override
        public SortedMap<String, byte[]> notes() throws IOException {
            SortedMap<String, byte[]> notes = new TreeMap<>();
            for (Staged staged : parts.all()) {
                if (staged.note().length > 0) {
                    notes.put(staged.part().key(), staged.note());
                }
            }
            return notes;
        }

        @Override
        public Optional<ChatReceipt> sealed(String by) {
            return bags.of(firm, caseId).stream()
                    .filter(bag -> bag.origin() == origin && bag.sealedBy().equals(by))
                    .reduce((older, newer) -> newer)
                    .map(ChatBag::receipt);
        }

        @Override
        public ChatReceipt seal(String by) throws IOException {
            requireBasis(firm, origin);
            List<Staged> staged = parts.all().stream()
                    .filter(each -> each.part().kind() != Kind.MARK)
                    .toList();
            if (staged.stream().noneMatch(each -> each.part().kind() == Kind.CHAT)) {
                throw new ChatRefused(ArchiveProblem.UPLOAD_EMPTY, "There is no page of chats to seal.");
            }
            MessageDigest list = StagedParts.sha256();
            long bytes = 0;
            for (Staged each : staged) {
                String line = each.part().kind() + " " + each.part().key() + " " + digest(each) + "\n";
                list.update(line.getBytes(StandardCharsets.UTF_8));
                bytes += each.bytes().size();
            }
            String sha256 = HexFormat.of().formatHex(list.digest());
            SealOrder order = SealOrder.of(firm, caseId, origin, custodian, by, sha256, bytes);
            ChatReceipt receipt = SealedChatIntake.this.seal(order, staged).receipt();
            discard();
            return receipt;
        }

        private static String digest(Staged staged) throws IOException {
            MessageDigest digest = StagedParts.sha256();
            try (InputStream in = staged.bytes().stream()) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public synchronized void discard() throws IOException {
            inHand = null;
            parts.discard();
        }
    }
}
