package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.PlaybookEngine;
import io.lastday.offboarding.playbook.PlaybookReader;
import io.lastday.offboarding.playbook.PlaybookReader.Reading;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a firm's own playbook to the shelf: one person uploads it, somebody looks at what it would do to a person, and another
 * person lets it in. What runs is made by us from what was understood; nothing else of the file goes anywhere. Blocking.
 */
@Component
public class UploadPlaybook {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-z0-9]+");
    private static final String UNNAMED = "own-playbook";

    /** Names that stand for something else below {@code /api/playbooks}. */
    private static final String DRAFTS = "drafts";

    private final PlaybookReader reader;
    private final Playbooks playbooks;
    private final Drafts drafts;
    private final PlaybookEngine engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadPlaybook(
            PlaybookReader reader,
            Playbooks playbooks,
            Drafts drafts,
            PlaybookEngine engine,
            TransactionTemplate transaction,
            Clock clock) {
        this.reader = reader;
        this.playbooks = playbooks;
        this.drafts = drafts;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps a file that may run as a draft. */
    Draft upload(Operator operator, @Nullable String asked, byte[] file) {
        FirmId firm = new FirmId(operator.firm());
        String name = asked == null ? nameOf(understood(UNNAMED, file).playbook()) : asked;
        requireName(name);
        Reading.Understood read = understood(name, file);
        Draft draft = new Draft(
                firm,
                UUID.randomUUID(),
                read.playbook().ownedBy(firm, 1),
                Draft.State.DRAFT,
                null,
                sha256(file),
                read.findings(),
                mark(operator),
                null,
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            drafts.insert(draft, new String(file, StandardCharsets.UTF_8));
            drafts.event(firm, draft.id(), "UPLOADED", draft.uploaded(), "sha256 " + draft.sha256());
        });
        return draft;
    }

    /**
     * The playbook of a draft that nobody has decided on.
     *
     * @throws ProblemException when there is none
     */
    public Playbook draft(Operator operator, UUID id) {
        FirmId firm = new FirmId(operator.firm());
        return Objects.requireNonNull(
                transaction.execute(status -> undecided(firm, id).playbook()));
    }

    /** Notes that somebody looked at what the draft would do to a person. */
    public void tried(Operator operator, UUID id) {
        FirmId firm = new FirmId(operator.firm());
        transaction.executeWithoutResult(status -> {
            Draft draft = undecided(firm, id);
            Draft.Mark by = mark(operator);
            drafts.tried(firm, draft.id(), by);
            // no word of whom it was tried on: the record of playbooks is no place for people
            drafts.event(firm, id, "TRIED", by, "dry run");
        });
    }

    /** Lets a draft in, or says no. */
    Draft decide(Operator operator, UUID id, boolean approve, String comment) {
        FirmId firm = new FirmId(operator.firm());
        return Objects.requireNonNull(transaction.execute(status -> {
            Draft draft = undecided(firm, id);
            Draft.Mark by = mark(operator);
            if (approve) {
                approve(draft, by, comment);
            } else {
                drafts.reject(draft, by, comment);
            }
            drafts.event(firm, id, approve ? "APPROVED" : "REJECTED", by, comment);
            return drafts.find(firm, id).orElseThrow();
        }));
    }

    private void approve(Draft draft, Draft.Mark by, String comment) {
        if (draft.uploaded().by().equals(by.by())) {
            throw new ProblemException(
                    PlaybookProblem.OWN_UPLOAD, "You uploaded this playbook. Ask another person to approve it.");
        }
        if (draft.tried() == null) {
            throw new ProblemException(
                    PlaybookProblem.DRAFT_NOT_TRIED,
                    "Look first at what it would do: POST /api/playbooks/drafts/" + draft.id() + "/dry-run.");
        }
        String name = draft.playbook().name();
        requireName(name);
        // read again: rules and steps of this build may have come after the upload
        byte[] source = drafts.source(draft.firm(), draft.id()).getBytes(StandardCharsets.UTF_8);
        Playbook playbook =
                understood(name, source).playbook().ownedBy(draft.firm(), drafts.nextVersion(draft.firm(), name));
        drafts.approve(draft, playbook, by, comment);
        engine.deploy(playbook);
    }

    private Reading.Understood understood(String name, byte[] file) {
        return switch (reader.examine(name, file)) {
            case Reading.Understood read -> read;
            case Reading.Refused refused ->
                throw new ProblemException(
                        PlaybookProblem.PLAYBOOK_REFUSED,
                        "Correct what the findings name, and upload the file again.",
                        Map.of("findings", refused.findings()));
        };
    }

    private Draft undecided(FirmId firm, UUID id) {
        Draft draft = drafts.lock(firm, id).orElseThrow(UploadPlaybook::notFound);
        if (draft.state() != Draft.State.DRAFT) {
            throw new ProblemException(
                    PlaybookProblem.DRAFT_DECIDED,
                    "The draft is " + draft.state() + ". Upload the file again to change anything.");
        }
        return draft;
    }

    /** What the process is called, in the letters that a name may have. */
    private static String nameOf(Playbook playbook) {
        String slug =
                NOT_IN_A_NAME.matcher(playbook.title().toLowerCase(Locale.ROOT)).replaceAll("-");
        String name = slug.substring(0, Math.min(slug.length(), 40)).replaceAll("^[^a-z]+|-+$", "");
        return name.isEmpty() ? UNNAMED : name;
    }

    private void requireName(String name) {
        if (!NAME.matcher(name).matches() || DRAFTS.equals(name) || playbooks.isShipped(name)) {
            throw new ProblemException(
                    PlaybookProblem.PLAYBOOK_NAME_UNFIT,
                    "Send a name of 2 to 40 lower-case letters, digits and hyphens that no shipped playbook has, for example"
                            + " our-sales.");
        }
    }

    static ProblemException notFound() {
        return new ProblemException(PlaybookProblem.NO_SUCH_PLAYBOOK, "Look at GET /api/playbooks and its drafts.");
    }

    private Draft.Mark mark(Operator operator) {
        return new Draft.Mark(
                operator.requirePerson(), operator.username(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
