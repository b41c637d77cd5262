package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReviewTest {

    @TempDir
    Path folder;

    @Test
    void every_page_forbids_scripts_and_its_own_style_is_the_only_one() throws IOException {
        SortedMap<String, byte[]> files = ReviewSample.fixed().convert(folder, ReviewOptions.of(ReviewFormat.HTML));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".html")) {
                String page = new String(file.getValue(), StandardCharsets.UTF_8);
                Matcher style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(page);
                assertThat(style.find()).isTrue();
                String digest = Base64.getEncoder()
                        .encodeToString(Sha256.digest().digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
                assertThat(page)
                        .contains("default-src 'none'; style-src 'sha256-" + digest + "'")
                        .doesNotContain("<script", "unsafe-inline", "style=\"", "=\"http", "=\"//")
                        .doesNotContainPattern("<[^>]*\\son[a-z]+=");
            }
        }
    }

    @Test
    void records_stand_on_their_page_with_place_notes_and_files() throws IOException {
        SortedMap<String, byte[]> files = ReviewSample.fixed().convert(folder, ReviewOptions.of(ReviewFormat.HTML));
        String page = ReviewSample.text(files, "c00001-00001.html");
        assertThat(page)
                .contains("second line, &quot;quoted&quot;</div>", "href=\"attachments/c00001/000000003-01.jpg\"")
                .contains("gone.pdf (missing)", "<span class=\"hidden-sign\">⟦U+202E⟧</span>gnp")
                .contains("time zone is not in the export", "bytes that belong to no message", "195-251");
        assertThat(ReviewSample.text(files, "index.html"))
                .contains("<bdi>Project, &quot;Alpha&quot;</bdi>", "<bdi>WeChat print.pdf</bdi>");
        assertThat(ReviewSample.text(files, "c00004-00001.html")).contains("low assurance");
        assertThat(files.get("attachments/c00004/000000011-01.pdf")).isEqualTo(ReviewSample.PRINT);
    }

    @Test
    void a_long_conversation_is_cut_into_pages_that_lead_to_each_other() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            lines.add(HostileTextTest.line("Ann", "message " + i, i));
        }
        SortedMap<String, byte[]> files = ReviewSample.of(lines).convert(folder, ReviewOptions.of(ReviewFormat.HTML));
        assertThat(files.keySet())
                .containsExactly(
                        "c00001-00001.html", "c00001-00002.html", "c00001-00003.html", "conversion.json", "index.html");
        assertThat(ReviewSample.text(files, "c00001-00002.html"))
                .contains("href=\"c00001-00001.html\">Previous", "href=\"c00001-00003.html\">Next", "message 500<")
                .doesNotContain("message 499<", "message 1000<");
    }
}
