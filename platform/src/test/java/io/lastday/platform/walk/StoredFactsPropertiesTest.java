package io.lastday.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.AuditDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.r2dbc.core.DatabaseClient;

class StoredFactsPropertiesTest {

    private static final String FIRM = "harbour-finch";

    /** Whatever the statements' limit: also one that a single subject has more facts than. */
    @Property(tries = 60)
    void everySubjectComesOnceAndWithAllItsFacts(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 7) int atOnce) {
        DatabaseClient db = AuditDatabase.emptied().db();
        TreeMap<String, List<String>> expected = new TreeMap<>();
        for (int person = 0; person < sizes.size(); person++) {
            List<String> ids = new ArrayList<>();
            for (int fact = 0; fact < sizes.get(person); fact++) {
                ids.add("f" + fact);
                insert(db, "p" + person, "f" + fact);
            }
            expected.put("p" + person, ids);
        }
        insert(db, Fact.FIRM, "of the firm");

        List<Subject> found = new StoredFacts(db, FIRM, "lab", atOnce)
                .subjects()
                .collectList()
                .block();

        assertThat(found).extracting(Subject::id).containsExactlyElementsOf(expected.keySet());
        assertThat(found)
                .allSatisfy(subject -> assertThat(subject.facts())
                        .extracting(said -> said.fact().id().substring(0, 2))
                        .containsExactlyElementsOf(expected.get(subject.id())));
    }

    private static void insert(DatabaseClient db, String subject, String id) {
        db.sql("insert into source_fact (firm, scope, source, kind, id, subject, body)"
                        + " values (:firm, 'lab', 'entra', 'user', :id, :subject, '{}')")
                .bind("firm", FIRM)
                .bind("id", id + subject)
                .bind("subject", subject)
                .then()
                .block();
    }
}
