package io.lastday.offboarding.archive;

import io.lastday.chat.model.ChatFormat;
import io.lastday.offboarding.archive.StagedParts.Taken;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files that could not be read for a while, and lets a person decide what becomes of them. Blocking. */
@Component
class SettingAside {

    private static final Logger LOG = LoggerFactory.getLogger(SettingAside.class);

    private final SetAsides files;
    private final SealedChatIntake intake;
    private final Folders folders;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;
    private final ArchiveSettings settings;
    private final Clock clock;

    SettingAside(
            SetAsides files,
            SealedChatIntake intake,
            Folders folders,
            CustodyLog custody,
            TransactionTemplate transaction,
            ArchiveSettings settings,
            Clock clock) {
        this.files = files;
        this.intake = intake;
        this.folders = folders;
        this.custody = custody;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps an upload that was refused; the same file is kept once, and its time does not begin again. */
    SetAside keep(LeaverCase leaver, ChatOrigin origin, ArchiveProblem problem, Taken taken, String by, String area)
            throws IOException {
        Optional<SetAside> known = kept(leaver, origin, taken);
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = now();
        SetAside file = new SetAside(
                leaver.firm(),
                UUID.randomUUID(),
                leaver.id(),
                origin,
                leaver.person().toString(),
                problem,
                taken.sha256(),
                taken.bytes(),
                by,
                now,
                now.plus(settings.keepSetAside()),
                SetAside.State.KEPT,
                null);
        Path place = folder(file);
        Files.move(folders.staging(leaver.firm(), leaver.id(), area), place);
        boolean first = false;
        try {
            first = Boolean.TRUE.equals(transaction.execute(status -> record(file)));
        } finally {
            if (!first) {
                Folders.delete(place);
            }
        }
        return first ? file : kept(leaver, origin, taken).orElse(file);
    }

    private Optional<SetAside> kept(LeaverCase leaver, ChatOrigin origin, Taken taken) {
        return files.of(leaver.firm(), leaver.id()).stream()
                .filter(file -> file.state() == SetAside.State.KEPT
                        && file.origin() == origin
                        && file.sha256().equals(taken.sha256()))
                .findFirst();
    }

    private boolean record(SetAside file) {
        boolean first = files.insert(file);
        if (first) {
            append(file, "CHAT_SET_ASIDE", file.by());
        }
        return first;
    }

    /** Seals a file as it is: hashed, attested, not read. */
    ChatReceipt seal(LeaverCase leaver, UUID id, String note, String by) throws IOException {
        SetAside file = require(leaver.firm(), leaver.id(), id);
        intake.requireBasis(file.firm(), file.origin());
        SealOrder order = new SealOrder(
                file.firm(),
                file.caseId(),
                file.origin(),
                ChatFormat.OPAQUE,
                note,
                false,
                file.custodian(),
                by,
                file.sha256(),
                file.bytes());
        StagedParts parts = intake.staged(file.firm(), file.caseId(), file.area(), file.custodian());
        ChatReceipt receipt = intake.seal(order, parts.all()).receipt();
        if (files.end(file, SetAside.State.SEALED, by, now())) {
            parts.discard();
        }
        return receipt;
    }

    /** Destroys a file. */
    void discard(LeaverCase leaver, UUID id, String by) throws IOException {
        end(require(leaver.firm(), leaver.id(), id), SetAside.State.DISCARDED, by);
    }

    /** Destroys what nobody decided about in time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void expire() {
        for (SetAside file : files.due(now())) {
            try {
                end(file, SetAside.State.EXPIRED, null);
            } catch (IOException tryAgainLater) {
                LOG.warn("a file that was set aside could not be destroyed", tryAgainLater);
            }
        }
    }

    /** The bytes go first: a row that says DISCARDED over a file that is still there would be a lie. */
    private void end(SetAside file, SetAside.State state, @Nullable String by) throws IOException {
        Folders.delete(folder(file));
        transaction.executeWithoutResult(status -> {
            if (files.end(file, state, by, now())) {
                append(file, state == SetAside.State.EXPIRED ? "CHAT_EXPIRED" : "CHAT_DISCARDED", by);
            }
        });
    }

    private SetAside require(FirmId firm, UUID caseId, UUID id) {
        return files.kept(firm, caseId, id)
                .orElseThrow(() -> new ProblemException(
                        ArchiveProblem.NOT_SET_ASIDE,
                        "Nothing is kept under this id; GET …/chats lists what is set aside."));
    }

    private void append(SetAside file, String type, @Nullable String by) {
        Map<String, String> facts = new HashMap<>();
        facts.put("file", file.id().toString());
        facts.put("source", file.origin().label());
        facts.put("sha256", file.sha256());
        if (by != null) {
            facts.put("by", by);
        }
        custody.append(file.firm(), file.caseId(), type, facts);
    }

    private Path folder(SetAside file) {
        return folders.staging(file.firm(), file.caseId(), file.area());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
