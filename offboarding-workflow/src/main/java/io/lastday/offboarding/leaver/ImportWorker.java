package io.lastday.offboarding.leaver;

import io.lastday.offboarding.leaver.CsvSheet.Line;
import io.lastday.offboarding.leaver.ImportStore.Sheet;
import io.lastday.offboarding.leaver.ImportStore.SheetState;
import io.lastday.offboarding.leaver.StartLeaver.Batch;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes cases of a sheet's lines, and tells each case what was decided on the sheet. A line becomes a case in the transaction that
 * writes the case, and a case knows who has decided on it: a replica that dies is followed by another, and nothing happens twice.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int CLAIM_SECONDS = 60;
    private static final int AT_ONCE = 8;

    private final ImportStore sheets;
    private final SheetRequests requests;
    private final StartLeaver start;
    private final DecideLeaver decide;

    ImportWorker(ImportStore sheets, SheetRequests requests, StartLeaver start, DecideLeaver decide) {
        this.sheets = sheets;
        this.requests = requests;
        this.start = start;
        this.decide = decide;
    }

    @Scheduled(fixedDelayString = "${lastday.imports.look-every:500ms}")
    void work() {
        Optional<Sheet> claimed = sheets.claim(CLAIM_SECONDS);
        while (claimed.isPresent()) {
            Sheet sheet = claimed.get();
            switch (sheet.state()) {
                case CREATING -> create(sheet);
                case APPROVED, REJECTED -> tell(sheet);
                case AWAITING_APPROVAL, RUNNING, FAILED -> {}
            }
            claimed = sheets.claim(CLAIM_SECONDS);
        }
    }

    private void create(Sheet sheet) {
        List<Line> lines = sheets.lines(sheet, "PENDING");
        int size = lines.size() + sheets.lines(sheet, "CREATED").size();
        boolean whole = sideBySide(sheet, lines, line -> create(sheet, line, size));
        if (whole && sheets.lines(sheet, "PENDING").isEmpty()) {
            sheets.needApprovals(sheet);
            sheets.move(sheet, sheets.undecided(sheet).isEmpty() ? SheetState.FAILED : SheetState.AWAITING_APPROVAL);
        }
    }

    private void create(Sheet sheet, Line line, int size) {
        Operator hr = new Operator(sheet.by(), sheet.firm().value(), Set.of("hr"), sheet.byName());
        try {
            Batch batch =
                    new Batch(sheet.id(), size, Set.of(), leaver -> sheets.created(sheet, line.number(), leaver.id()));
            start.start(hr, requests.of(line), batch);
        } catch (SheetRequests.BadLine bad) {
            sheets.refused(sheet, line.number(), bad.problem().what());
        } catch (ProblemException refused) {
            sheets.refused(
                    sheet, line.number(), String.valueOf(refused.getBody().getDetail()));
        }
    }

    /** Each voice as its own: what a case refuses one of them, it refuses here too. */
    private void tell(Sheet sheet) {
        boolean whole = sideBySide(sheet, sheets.undecided(sheet), id -> tell(sheet, id));
        if (whole
                && sheet.state() == SheetState.APPROVED
                && sheets.undecided(sheet).isEmpty()) {
            sheets.move(sheet, SheetState.RUNNING);
        }
    }

    private void tell(Sheet sheet, UUID id) {
        String problem = null;
        for (Approval voice : sheet.approvals()) {
            Operator approver = new Operator(voice.by(), sheet.firm().value(), Set.of("approver"), voice.byName());
            try {
                decide.decide(approver, id, voice.decision(), voice.comment());
            } catch (ProblemException refused) {
                // a replica before this one had told it; a case that one voice was enough for needs no more
                if (refused.type() != OffboardingProblem.ALREADY_DECIDED
                        && refused.type() != OffboardingProblem.WRONG_STATE) {
                    problem = String.valueOf(refused.getBody().getDetail());
                }
            }
        }
        sheets.decided(sheet, id, problem);
    }

    /** @return whether every one was worked on; what a system's outage left over comes again with the next claim */
    private <T> boolean sideBySide(Sheet sheet, List<T> all, Consumer<T> work) {
        Semaphore room = new Semaphore(AT_ONCE);
        AtomicInteger left = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int number = 0;
            for (T each : all) {
                room.acquire();
                if (number++ % 20 == 0) {
                    sheets.keep(sheet, CLAIM_SECONDS);
                }
                threads.submit(() -> {
                    try {
                        work.accept(each);
                    } catch (RemoteFailure | IllegalStateException | CaseEngine.Busy away) {
                        left.incrementAndGet();
                    } catch (RuntimeException broken) {
                        left.incrementAndGet();
                        LOG.atError()
                                .addKeyValue("import", sheet.id())
                                .addKeyValue("failure", broken.getClass().getName())
                                .log("a line of a sheet was left; it comes again");
                    } finally {
                        room.release();
                    }
                });
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        return left.get() == 0;
    }
}
