package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import io.lastday.offboarding.archive.StagedParts.Taken;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One export, sent by a person. What it is, its bytes say. Refusals are kept in the case's custody log, without a word of
 * the file; a file that could not be read is set aside, so that a leaver's only copy is not lost. Blocking.
 */
@Component
class ChatUpload {

    private final SealedChatIntake intake;
    private final SettingAside aside;
    private final ArchiveSettings settings;
    private final CustodyLog custody;

    ChatUpload(SealedChatIntake intake, SettingAside aside, ArchiveSettings settings, CustodyLog custody) {
        this.intake = intake;
        this.aside = aside;
        this.settings = settings;
        this.custody = custody;
    }

    /**
     * A file that somebody hands over.
     *
     * @param fileName where it came from; kept inside the bag only
     * @param note what it is said to be; needed where the file is kept and not read
     * @param counterpart whether it is the export of somebody else who is in the chats
     * @param by who sends it
     */
    record HandedOver(
            ChatOrigin origin, String fileName, @Nullable String note, boolean counterpart, String by) {}

    ChatReceipt receive(LeaverCase leaver, HandedOver file, InputStream body) throws IOException {
        String area = file.origin().label().replace("-", "") + "-" + UUID.randomUUID();
        StagedParts parts = null;
        Taken taken = null;
        try {
            requireOpen(leaver);
            intake.requireBasis(leaver.firm(), file.origin());
            requireAttested(file);
            parts = intake.staged(
                    leaver.firm(), leaver.id(), area, leaver.person().toString());
            long most = settings.maxUpload().toBytes();
            taken = parts.put(new Part(Kind.CHAT, "1", file.fileName()), new LimitedInput(body, most));
            if (taken.bytes() == 0) {
                throw new ChatRefused(
                        ArchiveProblem.UPLOAD_EMPTY, "The file is empty. Send the exported .txt or .zip.");
            }
            return intake.seal(order(leaver, file, taken), parts.all()).receipt();
        } catch (ChatRefused refused) {
            throw refuse(leaver, file, refused, new Staged(parts, taken, area));
        } finally {
            if (parts != null) {
                parts.discard();
            }
        }
    }

    private static SealOrder order(LeaverCase leaver, HandedOver file, Taken taken) {
        return new SealOrder(
                leaver.firm(),
                leaver.id(),
                file.origin(),
                file.origin().format(),
                file.origin().isOpaque() ? file.note() : null,
                file.counterpart(),
                leaver.person().toString(),
                file.by(),
                taken.sha256(),
                taken.bytes());
    }

    /** What is in hand of a file that was refused. */
    private record Staged(
            @Nullable StagedParts parts, @Nullable Taken taken, String area) {}

    private ProblemException refuse(LeaverCase leaver, HandedOver file, ChatRefused refused, Staged staged)
            throws IOException {
        Map<String, Object> extras = new LinkedHashMap<>();
        ArchiveProblem problem = refused.problem();
        String detail = refused.detail();
        if (staged.taken != null && staged.parts != null && problem.isOfTheFile()) {
            extras.put("sha256", staged.taken.sha256());
            extras.put("bytes", staged.taken.bytes());
            Optional<ChatOrigin> meant = problem == ArchiveProblem.NOT_A_CHAT_EXPORT
                    ? ExportCheck.looksLike(staged.parts.all().getFirst().bytes())
                            .filter(origin -> origin != file.origin())
                    : Optional.empty();
            if (meant.isPresent()) {
                problem = ArchiveProblem.WRONG_SOURCE;
                detail = "The file is an export of " + meant.get().title() + ", and was sent as "
                        + file.origin().title() + ". Send it again with source="
                        + meant.get().label()
                        + ". Nothing of it was kept.";
                extras.put("looksLike", meant.get().label());
            } else {
                SetAside kept = aside.keep(leaver, file.origin(), problem, staged.taken, file.by(), staged.area);
                detail += " The file is kept as it is, encrypted, until " + kept.keptUntil()
                        + ": seal it unread (POST …/chats/set-aside/" + kept.id()
                        + "/sealing with a note of what it is), destroy it (DELETE …/chats/set-aside/" + kept.id()
                        + "), or send a whole export. Files that are no export at all belong under source=other.";
                extras.put("setAside", kept.id());
                extras.put("keptUntil", kept.keptUntil());
                extras.put("keepAs", ChatOrigin.OTHER.label());
            }
        }
        record(leaver, file, problem, staged.taken);
        return new ProblemException(problem, detail, extras);
    }

    private void record(LeaverCase leaver, HandedOver file, ArchiveProblem problem, @Nullable Taken taken) {
        Map<String, String> facts = new HashMap<>();
        facts.put("source", file.origin().label());
        facts.put("problem", problem.name());
        facts.put("by", file.by());
        if (taken != null) {
            facts.put("sha256", taken.sha256());
        }
        custody.append(leaver.firm(), leaver.id(), "CHAT_REFUSED", facts);
    }

    private static void requireOpen(LeaverCase leaver) throws ChatRefused {
        if (!leaver.state().isOpen()) {
            throw new ChatRefused(
                    ArchiveProblem.CASE_TAKES_NO_CHATS,
                    "The case has ended: its evidence is sealed or its steps were stopped.");
        }
    }

    private static void requireAttested(HandedOver file) throws ChatRefused {
        if (file.origin().isOpaque() && file.note() == null) {
            throw new ChatRefused(
                    ArchiveProblem.ATTESTATION_MISSING,
                    "A file of " + file.origin().title() + " is kept as it is and not read: say in the header"
                            + " X-Note (percent-encoded, at most 500 characters) what it is and where it comes from.");
        }
    }
}
