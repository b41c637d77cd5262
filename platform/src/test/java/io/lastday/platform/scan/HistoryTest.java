package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.evaluation.RowPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final int SCANS = 12;

    @Test
    void atAnyPastTimeListAndFileAndCountAreThoseOfThatTime() {
        AuditLab lab = new AuditLab();
        Random chance = new Random(7);
        Map<Instant, List<String>> then = new HashMap<>();
        for (int scan = 0; scan < SCANS; scan++) {
            for (String user : List.of("ann", "ben", "cat", "dan", "eve")) {
                lab.entra.users.remove(user);
                lab.entra.gaps.removeIf(gap -> gap.startsWith(user));
                if (chance.nextInt(4) > 0) {
                    lab.entra.users.add(user);
                }
                if (chance.nextInt(3) == 0) {
                    lab.entra.gaps.add(user + "=HIGH");
                }
            }
            assertThat(lab.scan().state()).isEqualTo(ScanState.COMPLETE);
            then.put(lab.now.get(), lab.list(lab.now.get()));
        }

        then.forEach((at, list) -> {
            PublishedEvaluation was = Objects.requireNonNull(
                    lab.evaluations.at(AuditLab.FIRM, at.plusSeconds(59)).block());
            assertThat(lab.list(at.plusSeconds(59))).as("the file at %s", at).isEqualTo(list);
            assertThat(pages(lab, was)).as("the list at %s", at).isEqualTo(list);
            assertThat(was.summary()).isEqualTo("{\"rows\": " + list.size() + "}");
            assertThat(total(lab, was)).isEqualTo(list.size());
        });
    }

    private static List<String> pages(AuditLab lab, PublishedEvaluation of) {
        List<String> bodies = new ArrayList<>();
        String cursor = null;
        do {
            RowPage page = page(lab, of, cursor);
            bodies.addAll(page.bodies());
            assertThat(page.evaluation()).isEqualTo(of.id());
            cursor = page.nextCursor();
        } while (cursor != null);
        return bodies;
    }

    private static long total(AuditLab lab, PublishedEvaluation of) {
        return page(lab, of, null).total();
    }

    private static RowPage page(AuditLab lab, PublishedEvaluation of, @Nullable String cursor) {
        return Objects.requireNonNull(lab.evaluations
                .page(AuditLab.FIRM, of.id(), RowFilter.ALL, 2, cursor)
                .block());
    }

    @Test
    void theNumberIsThatOfTheListWhileNewerEvaluationsArePublished() {
        AuditLab lab = new AuditLab();
        lab.entra.users.addAll(List.of("ann", "ben"));
        lab.scan();
        List<RowPage> pages = new CopyOnWriteArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        Thread reader = Thread.startVirtualThread(() -> {
            while (!ended.get()) {
                EvaluationReader fresh = new EvaluationReader(lab.db, AuditLab.SCOPE);
                pages.add(Objects.requireNonNull(
                        fresh.page(AuditLab.FIRM, RowFilter.ALL, 100, null).block()));
            }
        });
        for (int scan = 0; scan < SCANS; scan++) {
            lab.entra.users.add("user" + scan);
            lab.scan();
        }
        ended.set(true);
        assertThatCode(reader::join).doesNotThrowAnyException();

        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(
                        page -> assertThat(page.total()).isEqualTo(page.bodies().size()));
    }

    @Test
    void onlyWhatChangedIsWritten() {
        AuditLab lab = new AuditLab();
        lab.entra.users.addAll(List.of("ann", "ben", "cat"));
        lab.scan();
        lab.scan();
        lab.entra.gaps.add("cat=LOW");
        lab.scan();

        Long versions = lab.db
                .sql("select count(*) as n from evaluation_row")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block();

        assertThat(versions).isEqualTo(4);
    }

    @Test
    void facetsAndTextFindTheirRowsInTheEvaluationInForceAndInThoseBefore() {
        AuditLab lab = new AuditLab();
        lab.entra.users.addAll(List.of("ann", "ben"));
        lab.keycloak.users.add("kim");
        lab.scan();
        PublishedEvaluation before =
                Objects.requireNonNull(lab.evaluations.current(AuditLab.FIRM).block());
        lab.entra.users.remove("ann");
        lab.scan();
        RowFilter entra = RowFilter.ALL.with("sources", "entra");

        assertThat(lab.evaluations.page(AuditLab.FIRM, entra, 10, null).block())
                .extracting("total")
                .isEqualTo(1L);
        assertThat(lab.evaluations
                        .page(AuditLab.FIRM, before.id(), entra, 10, null)
                        .block())
                .extracting("total")
                .isEqualTo(2L);
        assertThat(lab.evaluations
                        .page(AuditLab.FIRM, RowFilter.ALL.search("KIM"), 10, null)
                        .block())
                .extracting("total")
                .isEqualTo(1L);
    }

    @Test
    void whatATextFindsIsPagedInTheOrderOfTheList() {
        AuditLab lab = new AuditLab();
        lab.entra.users.addAll(List.of("dan", "ann", "kim", "nan", "ben"));
        lab.scan();
        RowFilter text = RowFilter.ALL.search("an");
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RowPage page = Objects.requireNonNull(
                    lab.evaluations.page(AuditLab.FIRM, text, 2, cursor).block());
            assertThat(page.total()).isEqualTo(3);
            found.addAll(page.bodies());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(found).hasSize(3).isSorted();
    }
}
