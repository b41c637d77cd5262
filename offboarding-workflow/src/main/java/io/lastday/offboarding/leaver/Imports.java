package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.ImportStore.Sheet;
import io.lastday.offboarding.leaver.ImportStore.SheetState;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sheets of many leavers: tried, started, and decided on as one. Blocking. */
@Component
class Imports {

    private static final int NEWEST = 20;

    private final ImportStore sheets;
    private final ImportViews views;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(ImportStore sheets, ImportViews views, TransactionTemplate transaction, Clock clock) {
        this.sheets = sheets;
        this.views = views;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a sheet in; its cases are made behind the caller's back. */
    ImportView start(Operator operator, String csv) {
        CsvSheet.Read read = CsvSheet.read(csv);
        if (!read.problems().isEmpty()) {
            throw new ProblemException(
                    OffboardingProblem.SHEET_UNREADABLE,
                    "Try the sheet first, with dryRun=true: it says what to change in which line.",
                    Map.of("problems", read.problems()));
        }
        Sheet sheet = new Sheet(
                new FirmId(operator.firm()),
                UUID.randomUUID(),
                SheetState.CREATING,
                operator.requirePerson(),
                operator.username(),
                clock.instant(),
                1,
                List.of());
        transaction.executeWithoutResult(status -> sheets.insert(sheet, sha256(csv), read.lines()));
        return views.full(sheet, operator);
    }

    ImportView one(Operator operator, UUID id) {
        return views.full(require(operator, sheets.find(new FirmId(operator.firm()), id)), operator);
    }

    ImportView.Sheets newest(Operator operator) {
        FirmId firm = new FirmId(operator.firm());
        return new ImportView.Sheets(sheets.newest(firm, NEWEST).stream()
                .flatMap(id -> sheets.find(firm, id).stream())
                .filter(sheet -> views.mayKnow(sheet, operator.person()))
                .map(views::brief)
                .toList());
    }

    /** One word on every case of the sheet. */
    ImportView decide(Operator operator, UUID id, Approval.Decision decision, String comment) {
        Sheet decided = Objects.requireNonNull(transaction.execute(status -> {
            Sheet sheet = require(operator, sheets.lock(new FirmId(operator.firm()), id));
            requireMayDecide(sheet, operator.requirePerson());
            sheets.addApproval(
                    sheet,
                    new Approval(operator.requirePerson(), operator.username(), decision, comment, clock.instant()));
            Sheet now = sheets.find(sheet.firm(), id).orElseThrow();
            if (decision == Approval.Decision.REJECT) {
                sheets.move(now, SheetState.REJECTED);
            } else if (now.isApproved()) {
                sheets.move(now, SheetState.APPROVED);
            }
            return sheets.find(sheet.firm(), id).orElseThrow();
        }));
        return views.full(decided, operator);
    }

    private static void requireMayDecide(Sheet sheet, String person) {
        if (sheet.by().equals(person)) {
            throw new ProblemException(
                    OffboardingProblem.OWN_REQUEST,
                    "Nobody approves their own request. Ask another person with the role approver.");
        }
        if (sheet.approvals().stream().anyMatch(voice -> voice.by().equals(person))) {
            throw new ProblemException(
                    OffboardingProblem.ALREADY_DECIDED, "You have decided on this sheet. Another approver is needed.");
        }
        if (sheet.state() != SheetState.AWAITING_APPROVAL) {
            throw new ProblemException(
                    OffboardingProblem.WRONG_STATE,
                    "The sheet is " + sheet.state() + " and waits for nobody's approval. Reload it.");
        }
    }

    private Sheet require(Operator operator, Optional<Sheet> sheet) {
        return sheet.filter(found -> views.mayKnow(found, operator.person()))
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such sheet, or it is not visible to you yet."));
    }

    private static String sha256(String csv) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
