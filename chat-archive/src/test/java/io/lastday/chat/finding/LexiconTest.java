package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

    private static List<Finding> in(String text, String... lines) {
        DetectorSettings settings = FindingSample.everything()
                .only(List.of(FindingKind.SPECIAL_HEALTH))
                .with(Lexicon.of(FindingKind.SPECIAL_HEALTH, List.of(lines)));
        return Detectors.of(settings, FindingSample.KEY).in(FindingSample.message(text));
    }

    @Test
    void a_firms_own_lexicon_takes_the_place_of_the_shipped_one() {
        assertThat(in("Kev has wibble", "wibble # of the firm")).hasSize(1);
        assertThat(in("Kev has epilepsy", "wibble")).isEmpty();
    }

    @Test
    void a_person_makes_a_term_surer() {
        assertThat(in("wibble", "wibble")).extracting(Finding::confidence).containsExactly(Confidence.MEDIUM);
        assertThat(in("my wibble", "wibble")).extracting(Finding::confidence).containsExactly(Confidence.HIGH);
    }

    @Test
    void an_everyday_word_counts_only_where_a_person_is_spoken_of() {
        assertThat(in("the wibble is late", "? wibble")).isEmpty();
        assertThat(in("Kev has a wibble", "? wibble")).hasSize(1);
        assertThat(in("seen by the doctor for wibble", "? wibble", "+ doctor")).hasSize(1);
    }

    @Test
    void stems_choices_and_exempt_phrases_are_read() {
        assertThat(in("my wobbling", "wobbl*")).hasSize(1);
        assertThat(in("my wibble pain", "wibble|wobble pain|ache")).hasSize(1);
        assertThat(in("my wobble ache", "wibble|wobble pain|ache")).hasSize(1);
        assertThat(in("my wibble machine", "wibble", "! wibble machine")).isEmpty();
    }

    @Test
    void case_accents_and_invisible_characters_do_not_hide_a_term() {
        assertThat(in("my W\u00cdB\u200dBLE", "wibble")).hasSize(1);
    }

    @Test
    void every_special_kind_has_a_shipped_lexicon_and_no_other_kind() {
        for (FindingKind kind : FindingKind.values()) {
            if (kind.special()) {
                assertThat(Lexicon.shipped(kind).kind()).isEqualTo(kind);
            } else {
                assertThatThrownBy(() -> Lexicon.of(kind, List.of("x"))).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(Arrays.stream(FindingKind.values()).map(FindingKind::label).map(FindingKind::of))
                .allMatch(java.util.Optional::isPresent);
    }

    @Test
    void a_lexicon_is_read_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("health.txt"), "# ours\nwibble\n\n");

        assertThat(Lexicon.read(FindingKind.SPECIAL_HEALTH, file).plain().matchAt(ChatText.of("wibble"), 0))
                .isEqualTo(1);
    }
}
