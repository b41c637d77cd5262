package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static Hit hit(FindingKind kind, Confidence confidence, int start, int end) {
        return new Hit(kind, confidence, start, end, kind + "@" + start);
    }

    @Test
    void the_surer_hit_stays() {
        Hit sure = hit(FindingKind.PASSWORD, Confidence.HIGH, 5, 9);

        assertThat(Overlaps.resolved(List.of(hit(FindingKind.PAYMENT_CARD, Confidence.MEDIUM, 0, 20), sure)))
                .containsExactly(sure);
    }

    @Test
    void of_two_that_are_as_sure_the_form_that_proves_more_stays() {
        Hit code = hit(FindingKind.ONE_TIME_CODE, Confidence.HIGH, 5, 11);

        assertThat(Overlaps.resolved(List.of(hit(FindingKind.PASSWORD, Confidence.HIGH, 5, 11), code)))
                .containsExactly(code);
    }

    @Test
    void special_categories_change_nothing_about_the_rest() {
        Hit name = hit(FindingKind.PASSWORD, Confidence.MEDIUM, 0, 5);
        Hit special = hit(FindingKind.SPECIAL_HEALTH, Confidence.HIGH, 0, 9);

        assertThat(Overlaps.resolved(List.of(special, name))).containsExactlyInAnyOrder(name, special);
    }

    @Test
    void attached_files_have_no_place_and_do_not_compete() {
        Hit one = hit(FindingKind.DOCUMENT_PHOTO, Confidence.MEDIUM, 0, 0);
        Hit other = hit(FindingKind.DOCUMENT_PHOTO, Confidence.MEDIUM, 0, 0);

        assertThat(Overlaps.resolved(List.of(one, other))).hasSize(2);
    }

    @Property(tries = 300)
    void the_order_of_detectors_does_not_matter_and_nothing_overlaps(@ForAll long seed) {
        Random random = new Random(seed);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int start = random.nextInt(100);
            FindingKind kind = FindingKind.values()[random.nextInt(9)];
            hits.add(hit(kind, Confidence.values()[random.nextInt(3)], start, start + 1 + random.nextInt(20)));
        }
        List<Hit> kept = Overlaps.resolved(hits);
        Collections.shuffle(hits, random);

        assertThat(Overlaps.resolved(hits))
                .extracting(Hit::start, Hit::end, Hit::kind)
                .isEqualTo(kept.stream()
                        .map(hit -> org.assertj.core.groups.Tuple.tuple(hit.start(), hit.end(), hit.kind()))
                        .toList());
        for (int i = 1; i < kept.size(); i++) {
            assertThat(kept.get(i).start())
                    .isGreaterThanOrEqualTo(kept.get(i - 1).end());
        }
    }
}
