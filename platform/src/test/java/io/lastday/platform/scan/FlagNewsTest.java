package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingExceptions;
import io.lastday.platform.finding.FindingFilter;
import io.lastday.platform.flag.Digest.Kind;
import io.lastday.platform.flag.RuleNews;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What changed, by what an audit calls it. */
class FlagNewsTest extends FlagsTestCase {

    @BeforeEach
    void words() {
        lab.news = List.of(
                new RuleNews("entra-gap", "", Kind.NEWLY_FAILING, "sources=entra"),
                new RuleNews("keycloak-gap", "", Kind.ENDING_SOON, ""));
    }

    /** Newly failing, newly unknown, ending soon and back to pass. */
    private String news() {
        StringBuilder news = new StringBuilder();
        lastTold()
                .path("news")
                .forEach(kind -> news.append(kind.path("kind").asString().charAt(0))
                        .append(kind.path("count").asInt())
                        .append(' '));
        return news.toString().strip();
    }

    @Test
    void openingsAreCountedByWhatTheyAreCalled() {
        lab.scan();
        deliver();

        assertThat(lastTold().path("news").toString())
                .isEqualTo("[{\"kind\":\"NEWLY_FAILING\",\"count\":1},{\"kind\":\"NEWLY_UNKNOWN\",\"count\":0},"
                        + "{\"kind\":\"ENDING_SOON\",\"count\":1},{\"kind\":\"BACK_TO_PASS\",\"count\":0}]");
        assertThat(bodies().getFirst()).contains("Newly failing        1", "Support ending soon  1");
    }

    @Test
    void aGapThatIsClosedIsBackToPassOnlyWhereItsSubjectIsThereAndPasses() {
        lab.entra.gaps.add("ben=LOW");
        lab.scan();
        lab.entra.gaps.clear();
        lab.entra.users.remove("ben");
        lab.keycloak.gaps.clear();
        lab.scan();
        deliver();

        assertThat(counts(lastTold())).as("all three are closed").isEqualTo("0 0 3 0");
        assertThat(news()).as("ann passes, ben is gone, kim's is no such rule").isEqualTo("N0 N0 E0 B1");
    }

    @Test
    void aGapThatComesBackFailsAnew() {
        lab.scan();
        lab.entra.gaps.clear();
        lab.scan();
        lab.entra.gaps.add("ann=HIGH");
        lab.scan();
        deliver();

        assertThat(told().stream().map(told -> counts(told.path("digest")))).contains("0 1 0 2");
        assertThat(news()).isEqualTo("N1 N0 E0 B0");
    }

    @Test
    void anAcceptedGapWhoseTimeIsOverDoesNotFailAnew() {
        lab.scan();
        deliver();
        FindingExceptions exceptions = new FindingExceptions(
                lab.db, lab.base.transactions(), JsonMapper.shared(), lab.clock(), AuditLab.SCOPE);
        Finding ann = Objects.requireNonNull(
                lab.findings.all(AuditLab.FIRM, FindingFilter.LIVE).blockFirst());
        exceptions
                .except(
                        AuditLab.FIRM,
                        new FindingExceptions.Wanted(
                                ann.id(), "Head of IT", "Ordered", lab.now.get().plusSeconds(90), "it", null))
                .block();
        lab.now.updateAndGet(at -> at.plusSeconds(100));
        exceptions.endExpired(AuditLab.FIRM).block();
        lab.scan();
        deliver();

        assertThat(counts(lastTold())).isEqualTo("0 1 0 2");
        assertThat(news()).isEqualTo("N0 N0 E0 B0");
    }
}
