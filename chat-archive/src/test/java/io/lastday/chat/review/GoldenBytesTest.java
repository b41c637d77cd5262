package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.digest.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same bag gives the same bytes: today, elsewhere, and next year. */
class GoldenBytesTest {

    @TempDir
    Path folder;

    @Test
    void every_format_gives_the_bytes_that_were_written_down() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ReviewFormat format : ReviewFormat.values()) {
            digests(lines, format.label(), ReviewOptions.of(format));
        }
        digests(lines, "eml-message", new ReviewOptions(ReviewFormat.EML, ReviewOptions.Unit.MESSAGE));
        assertThat(lines.toString()).isEqualTo(ReviewSample.resource("golden.sha256"));
    }

    private void digests(StringBuilder lines, String name, ReviewOptions options) throws IOException {
        ReviewSample.fixed()
                .convert(folder, options)
                .forEach((path, bytes) -> lines.append(Sha256.hex(bytes))
                        .append("  ")
                        .append(name)
                        .append('/')
                        .append(path)
                        .append('\n'));
    }

    @ParameterizedTest
    @EnumSource
    void neither_locale_nor_zone_nor_the_form_of_the_bag_changes_a_byte(ReviewFormat format) throws IOException {
        SortedMap<String, byte[]> here = ReviewSample.fixed().convert(folder, ReviewOptions.of(format));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path out = folder.resolve("zipped-" + format.label());
            Path zip = ReviewSample.fixed().zip(folder.resolve(format.label() + ".zip"));
            new Review(ReviewOptions.of(format), ReviewProgress.NONE).convert(zip, null, out);
            SortedMap<String, byte[]> there = ReviewSample.files(out);
            assertThat(there.keySet()).isEqualTo(here.keySet());
            there.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(here.get(path)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
