package io.lastday.offboarding.leaver;

import io.lastday.offboarding.leaver.CsvSheet.Line;
import io.lastday.offboarding.leaver.CsvSheet.Problem;
import io.lastday.offboarding.leaver.StartLeaver.Batch;
import io.lastday.offboarding.person.FoundPerson;
import io.lastday.offboarding.person.PersonId;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a sheet: what a start would say to each line, with nothing written anywhere. Blocking. */
@Component
class TriedSheet {

    /** Lines that are looked up side by side. */
    private static final int AT_ONCE = 24;

    private final SheetRequests requests;
    private final StartLeaver start;
    private final InvolvedPeople involved;
    private final Clock clock;

    TriedSheet(SheetRequests requests, StartLeaver start, InvolvedPeople involved, Clock clock) {
        this.requests = requests;
        this.start = start;
        this.involved = involved;
        this.clock = clock;
    }

    /**
     * The sheet as it would be started: every line's person, and everything that has to be changed first.
     *
     * @param looked is called twice for each line, by many threads: when its person is known, and when it was judged
     */
    ImportView tried(Operator operator, CsvSheet.Read sheet, Runnable looked) {
        List<Answer> meant = sideBySide(sheet.lines(), this::meant, looked);
        List<Problem> problems = new ArrayList<>(sheet.problems());
        problems.addAll(twice(meant));
        Set<PersonId> all = new HashSet<>();
        meant.stream().flatMap(Answer::people).forEach(all::add);
        List<Answer> judged = sideBySide(meant, one -> judged(operator, one, all), looked);
        judged.forEach(one -> problems.addAll(one.problems));
        problems.sort(Comparator.comparingInt(Problem::line));
        return new ImportView(
                null,
                "DRY_RUN",
                operator.requirePerson(),
                operator.username(),
                clock.instant(),
                sheet.lines().size(),
                sheet.lines().size(),
                0,
                0,
                0,
                judged.stream().mapToInt(one -> one.approvals).max().orElse(1),
                List.of(),
                problems,
                judged.stream().map(one -> one.row).toList());
    }

    private Answer meant(Line line) {
        try {
            return new Answer(line, requests.of(line), 1, List.of(), ImportRows.unknown(line));
        } catch (SheetRequests.BadLine bad) {
            return new Answer(
                    line,
                    null,
                    1,
                    List.of(bad.problem()),
                    ImportRows.refused(line, bad.problem().what()));
        } catch (RemoteFailure away) {
            return refused(line, "person", "A system does not answer: who is meant is not known. Try again.");
        }
    }

    private Answer judged(Operator operator, Answer one, Set<PersonId> all) {
        StartRequest request = one.request;
        if (request == null) {
            return one;
        }
        try {
            var checked = start.check(operator, request, new Batch(null, all.size(), all, leaver -> {}));
            involved.require(request, checked.person());
            FoundPerson person = checked.person().person();
            return new Answer(
                    one.line,
                    request,
                    checked.allowed().approvalsNeeded(),
                    List.of(),
                    ImportRows.ready(one.line, person, checked));
        } catch (ProblemException refused) {
            return refused(one.line, null, String.valueOf(refused.getBody().getDetail()));
        } catch (RemoteFailure away) {
            return refused(
                    one.line, null, "A system does not answer: whether this can be started is not known. Try again.");
        }
    }

    private static Answer refused(Line line, @Nullable String field, String what) {
        return new Answer(
                line, null, 1, List.of(new Problem(line.number(), field, what)), ImportRows.refused(line, what));
    }

    private static List<Problem> twice(List<Answer> answers) {
        Map<PersonId, Integer> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Answer each : answers) {
            each.people().forEach(person -> {
                Integer before = first.putIfAbsent(person, each.line.number());
                if (before != null) {
                    problems.add(new Problem(
                            each.line.number(), "person", "The same person stands in line " + before + " too."));
                }
            });
        }
        return problems;
    }

    private static <A, B> List<B> sideBySide(List<A> all, Function<A, B> work, Runnable looked) {
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream()
                    .map(each -> threads.submit(() -> {
                        room.acquire();
                        try {
                            return work.apply(each);
                        } finally {
                            room.release();
                            looked.run();
                        }
                    }))
                    .toList();
            List<B> done = new ArrayList<>();
            for (var each : running) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a sheet was tried", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a line of a sheet could not be tried", broken.getCause());
        }
    }

    private record Answer(
            Line line, @Nullable StartRequest request, int approvals, List<Problem> problems, ImportView.Row row) {

        Stream<PersonId> people() {
            return Stream.ofNullable(request).map(StartRequest::person);
        }
    }
}
