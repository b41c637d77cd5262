package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a firm's own playbook off the shelf: one person asks, another agrees, as two people let it in. New cases cannot run it, by
 * any version; cases that have begun keep the one that they pinned. Blocking.
 */
@Component
class RetirePlaybook {

    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetirePlaybook(Drafts drafts, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for it. */
    Draft ask(Operator operator, UUID id, String reason) {
        return changed(operator, id, (draft, by) -> {
            requireInForce(draft);
            if (draft.retirement() != null) {
                throw new ProblemException(
                        PlaybookProblem.RETIREMENT_ASKED, "Another person has to agree, or to keep it in force.");
            }
            drafts.askRetirement(draft, by, reason);
            drafts.event(draft.firm(), id, "RETIREMENT_ASKED", by, reason);
        });
    }

    /** Agrees, or keeps it in force; who asked may take that back. */
    Draft decide(Operator operator, UUID id, boolean agree, String comment) {
        return changed(operator, id, (draft, by) -> {
            Draft.Retirement asked = draft.retirement();
            if (asked == null || asked.agreed() != null) {
                throw new ProblemException(
                        PlaybookProblem.NO_RETIREMENT_ASKED,
                        "Ask for it first: POST /api/playbooks/drafts/" + id + "/retirement.");
            }
            if (agree) {
                agree(draft, asked, by);
            } else {
                drafts.keepInForce(draft);
            }
            drafts.event(draft.firm(), id, agree ? "RETIRED" : "RETIREMENT_REJECTED", by, comment);
        });
    }

    private void agree(Draft draft, Draft.Retirement asked, Draft.Mark by) {
        if (asked.asked().by().equals(by.by())) {
            throw new ProblemException(
                    PlaybookProblem.OWN_RETIREMENT, "You asked for this yourself. Ask another person to agree.");
        }
        requireInForce(draft);
        drafts.retire(draft, by);
    }

    private void requireInForce(Draft draft) {
        boolean newest = Objects.equals(draft.version(), drafts.nextVersion(draft.firm(), nameOf(draft)) - 1);
        if (draft.state() != Draft.State.APPROVED || !newest) {
            throw new ProblemException(
                    PlaybookProblem.PLAYBOOK_NOT_IN_FORCE,
                    "Only the newest approved version can be retired. Look at GET /api/playbooks.");
        }
    }

    private static String nameOf(Draft draft) {
        return draft.playbook().name();
    }

    private Draft changed(Operator operator, UUID id, BiConsumer<Draft, Draft.Mark> change) {
        FirmId firm = new FirmId(operator.firm());
        return Objects.requireNonNull(transaction.execute(status -> {
            Draft draft = drafts.lock(firm, id).orElseThrow(UploadPlaybook::notFound);
            change.accept(
                    draft,
                    new Draft.Mark(
                            operator.requirePerson(),
                            operator.username(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            return drafts.find(firm, id).orElseThrow();
        }));
    }
}
