package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import io.lastday.offboarding.archive.StagedParts.Taken;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One export, sent by a person. Refusals are kept in the case's custody log, without a word of the file. Blocking. */
@Component
class ChatUpload {

    private final SealedChatIntake intake;
    private final ArchiveSettings settings;
    private final CustodyLog custody;

    ChatUpload(SealedChatIntake intake, ArchiveSettings settings, CustodyLog custody) {
        this.intake = intake;
        this.settings = settings;
        this.custody = custody;
    }

    ChatReceipt receive(Operator operator, LeaverCase leaver, ChatOrigin origin, String fileName, InputStream body)
            throws IOException {
        StagedParts parts = null;
        try {
            requireOpen(leaver);
            intake.requireBasis(leaver.firm(), origin);
            String custodian = leaver.person().toString();
            String area = origin.label() + "-" + UUID.randomUUID();
            parts = intake.staged(leaver.firm(), leaver.id(), area, custodian);
            long most = settings.maxUpload().toBytes();
            Taken taken = parts.put(new Part(Kind.CHAT, "1", fileName), new LimitedInput(body, most));
            if (taken.bytes() == 0) {
                throw new ChatRefused(
                        ArchiveProblem.UPLOAD_EMPTY, "The file is empty. Send the exported .txt or .zip.");
            }
            ChatVault.Order order = new ChatVault.Order(
                    leaver.firm(),
                    leaver.id(),
                    origin,
                    custodian,
                    operator.requirePerson(),
                    taken.sha256(),
                    taken.bytes());
            return intake.seal(order, parts.all()).receipt();
        } catch (ChatRefused refused) {
            custody.append(
                    leaver.firm(),
                    leaver.id(),
                    "CHAT_REFUSED",
                    Map.of(
                            "source", origin.label(),
                            "problem", refused.problem().name(),
                            "by", operator.requirePerson()));
            throw new ProblemException(refused.problem(), refused.detail());
        } finally {
            if (parts != null) {
                parts.discard();
            }
        }
    }

    private static void requireOpen(LeaverCase leaver) throws ChatRefused {
        if (!leaver.state().isOpen()) {
            throw new ChatRefused(
                    ArchiveProblem.CASE_TAKES_NO_CHATS,
                    "The case has ended: its evidence is sealed or its steps were stopped.");
        }
    }
}
