package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.RecordKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesAndPapersTest {

    private static List<Finding> found(String text, FindingKind kind) {
        return Detectors.of(DetectorSettings.standard().only(List.of(kind)), FindingSample.KEY)
                .in(FindingSample.message(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "here https://maps.app.goo.gl/abc123 now | https://maps.app.goo.gl/abc123",
                "https://www.google.com/maps/place/51.5,-0.1 | https://www.google.com/maps/place/51.5,-0.1",
                "geo:51.5,-0.12 | geo:51.5,-0.12",
                "im at 51.5074,-0.1278 | 51.5074,-0.1278",
                "lat 51.5074 long -0.1278 | 51.5074 long -0.1278",
                "51\u00b030'26\"N 0\u00b07'39\"W | 51\u00b030'26\"N 0\u00b07'39\"W",
                "meet at ///filled.count.soap ok | ///filled.count.soap",
                "what3words: filled.count.soap | filled.count.soap",
                "9C3XGV4C+XV | 9C3XGV4C+XV",
                "Live location shared | Live location shared",
            })
    void places_are_found(String text, String place) {
        assertThat(found(text, FindingKind.LOCATION))
                .singleElement()
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prices 51.50, 12.75 per metre",
                "version 1.203.1",
                "see www.example.com/maps.html",
                "10+15 is 25",
                "sorry.wrong.chat",
                "send me your location"
            })
    void other_numbers_and_words_are_no_place(String text) {
        assertThat(found(text, FindingKind.LOCATION)).isEmpty();
    }

    @Test
    void addresses_are_off_by_default_and_found_when_asked_for() {
        String text = "send it to 12 Quay Street, Harbourton HB1 2AB";

        assertThat(DetectorSettings.standard().enabled()).doesNotContain(FindingKind.POSTAL_ADDRESS);
        assertThat(found(text, FindingKind.POSTAL_ADDRESS))
                .extracting(Finding::confidence)
                .containsExactly(Confidence.HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passport.jpg",
                "DrivingLicence_front.png",
                "scan_P60_2023.pdf",
                "id_front.jpg",
                "payslip-march.pdf"
            })
    void an_attached_file_is_found_by_its_name(String name) {
        assertThat(attached("", name)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.DOCUMENT_PHOTO);
            assertThat(finding.start()).isZero();
            assertThat(finding.end()).isZero();
            assertThat(finding.toString()).doesNotContain(name);
        });
    }

    @Test
    void a_picture_is_found_by_its_caption() {
        assertThat(attached("copy of my passport", "IMG-20240131-WA0001.jpg")).hasSize(1);
        assertThat(attached("bring your passport", "IMG-20240131-WA0001.jpg")).isEmpty();
        assertThat(attached("the new van", "IMG-20240131-WA0001.jpg")).isEmpty();
        assertThat(attached("my passport", "PTT-20240131-WA0001.opus")).isEmpty();
    }

    @Test
    void a_files_name_in_the_text_is_found_where_it_stands() {
        String text = "<attached: 00000012-passport scan.pdf>";

        assertThat(found(text, FindingKind.DOCUMENT_PHOTO))
                .singleElement()
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .isEqualTo("00000012-passport scan.pdf");
        assertThat(found("see the quote.pdf", FindingKind.DOCUMENT_PHOTO)).isEmpty();
    }

    private static List<Finding> attached(String text, String name) {
        ChatRecord record = new ChatRecord(
                RecordKind.MESSAGE,
                "_chat.txt",
                null,
                "Ann",
                text,
                List.of(new Attachment(name, Attachment.State.FOUND)),
                new ByteRange(0, 1),
                "",
                Set.of(),
                Identity.NONE);
        return Detectors.of(DetectorSettings.standard(), FindingSample.KEY).in(record);
    }
}
