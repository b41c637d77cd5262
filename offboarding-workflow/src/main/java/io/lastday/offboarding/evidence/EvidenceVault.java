package io.lastday.offboarding.evidence;

import io.lastday.chat.bag.BagInfo;
import io.lastday.chat.bag.BagReport;
import io.lastday.chat.bag.BagSource;
import io.lastday.chat.bag.BagVerifier;
import io.lastday.chat.bag.FolderTarget;
import io.lastday.chat.bag.SealedBag;
import io.lastday.chat.bag.ZipTarget;
import io.lastday.chat.custody.CustodyChain;
import io.lastday.chat.custody.CustodyEntry;
import io.lastday.chat.custody.SealKey;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.seal.EvidenceBag;
import io.lastday.offboarding.archive.Folders;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence bags: sealed once a case, read back, given out as they are. Blocking. */
@Component
class EvidenceVault {

    private final Folders folders;
    private final CustodyLog custody;
    private final SealKey key;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EvidenceVault(Folders folders, CustodyLog custody, SealKey key, JdbcClient jdbc, TransactionTemplate transaction) {
        this.folders = folders;
        this.custody = custody;
        this.key = key;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Optional<SealedEvidence> find(FirmId firm, UUID caseId) {
        return jdbc.sql("select * from evidence_bag where firm = ? and case_id = ?")
                .params(firm.value(), caseId)
                .query((row, number) -> new SealedEvidence(
                        row.getString("tag_manifest_sha512"),
                        row.getLong("custody_size"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Seals the case as it stands; a bag that a crash left unrecorded is replaced. */
    SealedEvidence seal(FirmId firm, UUID caseId, CaseReport report) throws IOException {
        Path unfinished = folders.unfinished(firm, caseId);
        Path place = folders.evidence(firm, caseId);
        try {
            List<CustodyEntry> entries = custody.entries(firm, caseId);
            String id = "evidence-" + caseId;
            BagInfo info =
                    new BagInfo(id, "lastday/" + firm + "/case/" + caseId + "/evidence", report.at(), new TreeMap<>());
            SealedBag bag = documents(report).seal(new FolderTarget(unfinished), info, CustodyChain.of(entries), key);
            Folders.delete(place);
            Files.move(unfinished, place);
            SealedEvidence sealed = new SealedEvidence(bag.tagManifestSha512(), entries.size(), report.at());
            record(firm, caseId, sealed);
            return sealed;
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static EvidenceBag documents(CaseReport report) {
        return new EvidenceBag()
                .document("case.json", json(report.caseJson()))
                .document("steps.json", json(report.stepsJson()))
                .document("chats.json", json(report.chats().bagsJson()))
                .document("chat-outcomes.json", json(report.chats().outcomesJson()))
                .document("report.txt", report.text().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(@Nullable Object value) {
        return (JsonText.of(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void record(FirmId firm, UUID caseId, SealedEvidence sealed) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into evidence_bag (firm, case_id, tag_manifest_sha512, custody_size, sealed_at)"
                            + " values (?, ?, ?, ?, ?)"
                            + " on conflict (firm, case_id) do update set tag_manifest_sha512 = excluded.tag_manifest_sha512"
                            + ", custody_size = excluded.custody_size, sealed_at = excluded.sealed_at")
                    .params(firm.value(), caseId, sealed.tagManifestSha512(), sealed.custodySize())
                    .param(sealed.sealedAt().atOffset(ZoneOffset.UTC))
                    .update();
            custody.append(
                    firm,
                    caseId,
                    "EVIDENCE_SEALED",
                    Map.of(
                            "tagManifestSha512", sealed.tagManifestSha512(),
                            "entries", String.valueOf(sealed.custodySize())));
        });
    }

    /** Whether the bag in its place is as it was sealed, by this firm's key, and is the one on record. */
    boolean isSound(FirmId firm, UUID caseId, SealedEvidence sealed) throws IOException {
        Path place = folders.evidence(firm, caseId);
        return Files.isDirectory(place)
                && BagVerifier.verify(place, key.trusted()) instanceof BagReport.Sound sound
                && sound.authenticated()
                && sound.log().size() == sealed.custodySize() + 1;
    }

    /** Writes the bag as a zip file with one root folder, in the order of its paths. */
    void write(FirmId firm, UUID caseId, OutputStream out) throws IOException {
        try (BagSource bag = BagSource.open(folders.evidence(firm, caseId));
                ZipTarget zip = new ZipTarget("lastday-evidence-" + caseId, out)) {
            for (String path : bag.files()) {
                try (InputStream in = bag.read(path);
                        OutputStream entry = zip.create(path)) {
                    in.transferTo(entry);
                }
            }
        }
    }
}
