package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.bag.BagSource;
import io.lastday.chat.json.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RsmfReviewTest {

    @TempDir
    Path folder;

    private SortedMap<String, byte[]> fixed() throws IOException {
        return ReviewSample.fixed().convert(folder, ReviewOptions.of(ReviewFormat.RSMF));
    }

    @Test
    void each_conversation_is_a_file_that_the_schema_accepts() throws IOException {
        SortedMap<String, byte[]> files = fixed();
        assertThat(files)
                .containsOnlyKeys(
                        "c00001-0001.rsmf",
                        "c00002-0001.rsmf",
                        "c00003-0001.rsmf",
                        "c00004-0001.rsmf",
                        "conversion.json");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".rsmf")) {
                RsmfRead read = RsmfRead.of(file.getValue());
                assertThat(read.schemaErrors()).as(file.getKey()).isEmpty();
                assertThat(read.header("X-RSMF-Version")).isEqualTo("2.0.0");
                assertThat(read.header("X-RSMF-EventCount"))
                        .isEqualTo(Integer.toString(read.events().size()));
            }
        }
    }

    @Test
    void the_schema_of_the_test_refuses_what_is_wrong() {
        RsmfRead wrong = new RsmfRead(
                new DefaultMessageBuilder().newMessage(),
                Map.of(
                        "rsmf_manifest.json",
                        "{\"version\":\"2.0.0\",\"participants\":[],\"conversations\":[],\"events\":[{\"type\":\"talk\"},{\"type\":\"message\",\"timestamp\":\"yesterday\"}]}"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(wrong.schemaErrors()).hasSize(2);
    }

    @Test
    void events_say_what_the_model_says() throws IOException {
        RsmfRead chat = RsmfRead.of(ReviewSample.file(fixed(), "c00001-0001.rsmf"));
        assertThat(chat.events())
                .extracting(event -> (Object) event.get("type"))
                .containsExactly(
                        "disclaimer", "disclaimer", "message", "message", "unknown", "message", "message", "leave");
        Map<?, ?> picture = chat.events().get(3);
        assertThat(String.valueOf(picture.get("attachments"))).contains("e3-1.jpg", "display=a.jpg", "size=8");
        assertThat(chat.zip().get("e3-1.jpg")).isEqualTo(ReviewSample.PICTURE);
        assertThat(String.valueOf(picture.get("edits"))).contains("P2");
        assertThat(custom(picture, "sourceByteRange")).isEqualTo("195-251");
        assertThat(custom(picture, "localTime")).isEqualTo("2024-01-31T22:06:05");
        assertThat(custom(picture, "timeBasis")).contains("unknown zone");
        Map<?, ?> ambiguous = chat.events().get(5);
        assertThat(ambiguous.containsKey("timestamp")).isFalse();
        assertThat(custom(ambiguous, "timeBasis")).contains("more than one way");
        assertThat(custom(ambiguous, "attachmentWithoutBytes")).isEqualTo("gone.pdf (missing)");
        assertThat(chat.events().get(6).get("deleted")).isEqualTo(true);
        assertThat(chat.events().get(7).get("participant")).isEqualTo("P2");
    }

    @Test
    void sources_with_ids_are_in_the_order_of_time_and_keep_replies_reactions_and_directions() throws IOException {
        RsmfRead teams = RsmfRead.of(ReviewSample.file(fixed(), "c00002-0001.rsmf"));
        assertThat(teams.events()).extracting(event -> (Object) event.get("id")).containsExactly("e9", "e8");
        Map<?, ?> answer = teams.events().get(1);
        assertThat(answer.get("parent")).isEqualTo("e9");
        assertThat(answer.get("timestamp")).isEqualTo("2024-03-01T09:05:00Z");
        assertThat(answer.get("direction")).isEqualTo("outgoing");
        assertThat(String.valueOf(answer.get("reactions"))).contains("value=like, count=2");
        assertThat(teams.manifest()).contains("\"display\":\"Eve\"", "\"platform\":\"teams\"");
        assertThat(teams.zip().get("e8-1.docx")).isEqualTo(ReviewSample.REPORT);
        assertThat(String.valueOf(teams.events().get(0).get("edits"))).contains("timestamp=2024-03-01T09:01:00Z");
    }

    @Test
    void an_opaque_original_is_one_event_with_the_file_itself_and_its_label() throws IOException {
        RsmfRead print = RsmfRead.of(ReviewSample.file(fixed(), "c00004-0001.rsmf"));
        assertThat(print.events()).hasSize(1);
        assertThat(custom(print.events().get(0), "marks")).isEqualTo("low-assurance");
        assertThat(print.zip().get("e11-1.pdf")).isEqualTo(ReviewSample.PRINT);
    }

    @Test
    void what_was_sent_from_the_exported_phone_is_its_owners_who_is_the_custodian() throws IOException {
        String sent = "{\"kind\":\"message\",\"entry\":\"sms.xml\",\"at\":\"2024-01-31T22:04:05Z\","
                + "\"utc\":\"2024-01-31T22:04:05Z\",\"author\":null,\"text\":\"ok\",\"attachments\":[],\"bytes\":[0,1],"
                + "\"sha256\":\"00\",\"conversation\":\"+44\",\"direction\":\"sent\"}";
        SortedMap<String, byte[]> files =
                ReviewSample.of(List.of(sent)).convert(folder, ReviewOptions.of(ReviewFormat.RSMF));
        RsmfRead read = RsmfRead.of(ReviewSample.file(files, "c00001-0001.rsmf"));
        assertThat(read.manifest())
                .contains("{\"id\":\"P1\",\"display\":\"Owner of this copy\"}", "\"custodian\":\"P1\"");
        assertThat(read.events().get(0).get("participant")).isEqualTo("P1");
    }

    @Test
    void a_long_conversation_is_cut_between_days_and_inside_a_day_only_where_it_must() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            for (int i = 0; i < (day == 3 ? 9 : 3); i++) {
                lines.add("{\"kind\":\"message\",\"entry\":\"_chat.txt\",\"at\":\"2024-01-0" + day
                        + "T10:00:00Z\",\"utc\":\"2024-01-0" + day
                        + "T10:00:00Z\",\"author\":\"Ann\",\"text\":\"x\",\"attachments\":[],\"bytes\":["
                        + lines.size() + "," + (lines.size() + 1) + "],\"sha256\":\"00\"}");
            }
        }
        Path bag = ReviewSample.of(lines).folder(folder.resolve("bag"), null);
        try (ReviewOutput output = new ReviewOutput(folder.resolve("out"));
                BagSource source = BagSource.open(bag);
                ReviewSource chats = ReviewSource.open(bag, source, output, ReviewProgress.NONE)) {
            Tally tally = new Tally(ReviewProgress.NONE, lines.size());
            new RsmfReview(new RsmfLimits(5, 1 << 30)).write(chats, output, tally);
            tally.requireAll();
            output.finish();
        }
        List<Integer> sizes = new ArrayList<>();
        for (byte[] file : ReviewSample.files(folder.resolve("out")).values()) {
            sizes.add(RsmfRead.of(file).events().size());
        }
        assertThat(sizes).containsExactly(3, 3, 5, 4);
        assertThat(Files.list(folder)).noneMatch(path -> path.toString().contains(".part-"));
    }

    @Test
    void one_collection_ties_the_files_of_a_conversation_together() throws IOException {
        RsmfRead read = RsmfRead.of(ReviewSample.file(fixed(), "c00001-0001.rsmf"));
        assertThat(JsonTree.object(read.manifest()).get("eventcollectionid"))
                .isEqualTo(read.header("X-RSMF-EventCollectionID"));
    }

    private static String custom(Map<?, ?> event, String name) {
        if (event.get("custom") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> field && name.equals(field.get("name"))) {
                    return String.valueOf(field.get("value"));
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
