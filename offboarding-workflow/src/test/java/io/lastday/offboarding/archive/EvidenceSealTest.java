package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.testing.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The evidence bag of a case: sealed once, and never taken at its word. */
@ArchiveTest
class EvidenceSealTest {

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private CaseStore cases;

    @Autowired
    private Folders folders;

    @Autowired
    private StepCatalogue catalogue;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        Counter counter = new Counter(port);
        desk = counter.desk();
        counter.recordBasis("whatsapp");
    }

    private UUID caseOf(String name) {
        return desk.start(Desk.inAMonth(world.person(name)));
    }

    private StepResult seal(UUID id) {
        LeaverCase leaver = cases.find(FIRM, id).orElseThrow();
        return catalogue
                .find(new StepId("evidence.seal"))
                .orElseThrow()
                .run(new StepContext(
                        FIRM, id, leaver.accounts(), leaver.dates(), null, 1, Instant.now(), CaseBrief.NONE));
    }

    @Test
    void a_case_is_sealed_once_and_a_sound_bag_is_left_as_it_is() {
        UUID id = caseOf("Sealed Once");

        assertThat(seal(id)).isInstanceOf(Outcome.Done.class);
        assertThat(seal(id)).isInstanceOf(Outcome.AlreadyDone.class);
    }

    /** The bag is read outside HR, and some playbooks are called after why somebody leaves. */
    @Test
    void the_bag_calls_the_playbook_by_its_neutral_name() throws IOException {
        Map<String, Object> request = Desk.inAMonth(world.person("Sealed Neutrally"));
        request.put("playbook", "death");
        request.put("nextOfKin", "A sister");
        UUID id = desk.start(request);

        assertThat(seal(id)).isInstanceOf(Outcome.Done.class);

        assertThat(Stranger.text(folders.evidence(FIRM, id)))
                .contains("playbook Account closure version")
                .doesNotContain("\"death\"", "playbook death", "death 1");
    }

    @Test
    void a_bag_that_was_altered_since_is_sealed_anew() throws IOException {
        UUID id = caseOf("Altered Bag");
        assertThat(seal(id)).isInstanceOf(Outcome.Done.class);
        Path report = folders.evidence(FIRM, id).resolve("data").resolve("report.txt");
        Files.writeString(report, "All is well.");

        assertThat(seal(id)).isInstanceOf(Outcome.Done.class);
        assertThat(Files.readString(report)).isNotEqualTo("All is well.");
    }

    @Test
    void a_bag_that_vanished_is_sealed_anew() throws IOException {
        UUID id = caseOf("Vanished Bag");
        assertThat(seal(id)).isInstanceOf(Outcome.Done.class);
        Folders.delete(folders.evidence(FIRM, id));

        assertThat(seal(id)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_archive_that_cannot_be_written_is_tried_again_and_never_done() throws IOException {
        UUID id = caseOf("No Archive");
        Path bags = Objects.requireNonNull(folders.evidence(FIRM, id).getParent());
        Files.createDirectories(Objects.requireNonNull(bags.getParent()));
        Files.writeString(bags, "A file where the case's folder should be.");

        assertThat(seal(id)).isInstanceOf(Outcome.FailedRetryable.class);
    }
}
