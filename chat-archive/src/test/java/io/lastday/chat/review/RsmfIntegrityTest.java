package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema accepts and a reviewer's tool would trip over. */
class RsmfIntegrityTest {

    private static final String WHOLE = "{'version':'2.0.0','participants':[{'id':'P1'},{'id':'P2'}],"
            + "'conversations':[{'id':'C1','platform':'sms','participants':['P1','P2'],'custodian':'P1'}],"
            + "'events':[{'id':'e1','type':'message','participant':'P1','conversation':'C1',"
            + "'timestamp':'2024-01-01T00:00:00Z','attachments':[{'id':'a.jpg'}]},"
            + "{'id':'e2','type':'message','participant':'P2','conversation':'C1','parent':'e1',"
            + "'reactions':[{'value':'like','participants':['P1']}],'edits':[{'participant':'P2'}],"
            + "'read_receipts':[{'participant':'P1'}]}]}";

    private static List<String> problems(String manifest, Set<String> files) throws IOException {
        byte[] bytes = manifest.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return RsmfIntegrity.problems(new ByteArrayInputStream(bytes), files, 10);
    }

    @Test
    void a_manifest_that_holds_together_has_no_problem() throws IOException {
        assertThat(problems(WHOLE, Set.of("a.jpg"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'participant':'P1' | 'participant':'P9' | not among the participants",
                "'participants':['P1'] | 'participants':['P9'] | not among the participants",
                "'participants':['P1','P2'] | 'participants':['P1','P9'] | not among the participants",
                "'edits':[{'participant':'P2'}] | 'edits':[{'participant':'P9'}] | not among the participants",
                "'read_receipts':[{'participant':'P1'}] | 'read_receipts':[{}] | not among the participants",
                "'participant':'P1','conversation':'C1' | 'participant':'P1','conversation':'C9' | not among the conv",
                "'participant':'P1','conversation':'C1' | 'participant':'P1' | not among the conversations",
                "'parent':'e1' | 'parent':'e9' | parent of event e2",
                "'parent':'e1' | 'parent':'e2' | parent of event e2",
                "'id':'e2' | 'id':'e1' | e1 is used twice",
                "{'id':'P2'} | {'id':'P1'} | participant's id is used twice",
                "'custodian':'P1' | 'custodian':'P9' | custodian",
                "'2024-01-01T00:00:00Z' | '2024-01-01T00:00:00' | timestamp",
                "'2024-01-01T00:00:00Z' | '2024-13-01T00:00:00Z' | timestamp",
                "'type':'message' | 'type':'chat' | unknown type",
                "'2.0.0' | '1.0.0' | version",
                "{'id':'a.jpg'} | {'id':'b.jpg'} | not in the zip",
                "'attachments':[{'id':'a.jpg'}] | 'attachments':[] | no event's attachment",
                "'version':'2.0.0', | `` | no version",
                "'e2' | 'e2 | not JSON"
            })
    void each_broken_reference_is_found(String what, String by, String problem) throws IOException {
        assertThat(WHOLE).contains(what);
        assertThat(problems(WHOLE.replace(what, by), Set.of("a.jpg")))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void more_events_than_a_file_may_have_are_found() throws IOException {
        byte[] bytes = WHOLE.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(RsmfIntegrity.problems(new ByteArrayInputStream(bytes), Set.of("a.jpg"), 1))
                .containsExactly("it has more than 1 events");
    }
}
