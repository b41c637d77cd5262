package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.james.mime4j.dom.Entity;
import org.jspecify.annotations.Nullable;

/** Whatever a model holds: as many records come out of a conversion as went in. */
class NothingLostTest {

    @Provide
    Arbitrary<List<String>> models() {
        Arbitrary<@Nullable String> words =
                Arbitraries.strings().all().ofMaxLength(30).injectNull(0.1);
        Arbitrary<@Nullable String> times = Arbitraries.of(
                        "2024-01-31T22:04:05",
                        "2024-02-01T00:00:00Z",
                        "2024-02-01T00:00:00+05:30",
                        "2024-02-30T00:00:00",
                        "nonsense")
                .injectNull(0.3);
        Arbitrary<@Nullable String> chats = Arbitraries.of("19:a", "19:b").injectNull(0.5);
        return Combinators.combine(Arbitraries.of("message", "system", "gap"), words, words, times, chats, words)
                .as(NothingLostTest::line)
                .list()
                .ofMaxSize(40);
    }

    private static String line(
            String kind,
            @Nullable String author,
            @Nullable String text,
            @Nullable String at,
            @Nullable String chat,
            @Nullable String id) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("original", "originals/00001.zip");
        line.put("entry", "_chat.txt");
        line.put("at", at);
        line.put("author", author);
        line.put("text", text == null ? "" : text);
        line.put("attachments", List.of());
        line.put("bytes", List.of(0L, 1L));
        line.put("sha256", "00".repeat(32));
        line.put("files", List.of(Map.of("name", "a.jpg", "state", "found"), Map.of("name", "b", "state", "linked")));
        line.put("conversation", chat);
        line.put("id", id);
        line.put("replyTo", text);
        line.put("reactions", List.of(Map.of("type", text == null ? "" : text, "by", String.valueOf(id))));
        return JsonText.of(line);
    }

    @Property(tries = 40)
    void as_many_records_come_out_as_went_in(@ForAll("models") List<String> lines) throws IOException {
        Path folder = Files.createTempDirectory("nothing-lost");
        try {
            for (ReviewFormat format : ReviewFormat.values()) {
                SortedMap<String, byte[]> files = ReviewSample.of(lines).convert(folder, ReviewOptions.of(format));
                assertThat(count(format, files)).as(format.label()).isEqualTo(lines.size());
            }
            ReviewOptions each = new ReviewOptions(ReviewFormat.EML, ReviewOptions.Unit.MESSAGE);
            assertThat(ReviewSample.of(lines).convert(folder, each)).hasSize(lines.size() + 1);
        } finally {
            delete(folder);
        }
    }

    private static int count(ReviewFormat format, SortedMap<String, byte[]> files) throws IOException {
        return switch (format) {
            case CSV -> Tables.csv(ReviewSample.text(files, "messages.csv")).size();
            case DAT -> Tables.dat(ReviewSample.text(files, "messages.dat")).size();
            case HTML -> articles(files);
            case EML -> places(files);
            case RSMF -> events(files);
        };
    }

    private static int articles(SortedMap<String, byte[]> files) {
        return files.values().stream()
                .mapToInt(page -> new String(page, StandardCharsets.UTF_8).split("<article ", -1).length - 1)
                .sum();
    }

    private static int places(SortedMap<String, byte[]> files) throws IOException {
        int places = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".eml")) {
                for (Entity part : EmlReviewTest.leaves(RsmfRead.mail(file.getValue()))) {
                    places += "places.jsonl".equals(part.getFilename())
                            ? (int) new String(RsmfRead.bytes(part), StandardCharsets.UTF_8)
                                    .lines()
                                    .count()
                            : 0;
                }
            }
        }
        return places;
    }

    private static int events(SortedMap<String, byte[]> files) throws IOException {
        List<Object> ids = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".rsmf")) {
                RsmfRead read = RsmfRead.of(file.getValue());
                assertThat(read.schemaErrors()).isEmpty();
                read.events().stream()
                        .map(event -> event.get("id"))
                        .filter(id -> !"note".equals(id))
                        .forEach(ids::add);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids.size();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
