package io.lastday.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlReviewTest {

    @TempDir
    Path folder;

    private SortedMap<String, byte[]> convert(ReviewOptions.Unit unit) throws IOException {
        return ReviewSample.fixed().convert(folder, new ReviewOptions(ReviewFormat.EML, unit));
    }

    static List<Entity> leaves(Entity entity) {
        if (!(entity.getBody() instanceof Multipart)) {
            return List.of(entity);
        }
        List<Entity> leaves = new ArrayList<>();
        ((Multipart) entity.getBody()).getBodyParts().forEach(part -> leaves.addAll(leaves(part)));
        return leaves;
    }

    @Test
    void a_day_of_a_conversation_is_a_mail_that_another_library_reads() throws IOException {
        SortedMap<String, byte[]> files = convert(ReviewOptions.Unit.DAY);
        assertThat(files.keySet())
                .contains(
                        "c00001/2024-01-31-001.eml",
                        "c00001/2024-02-01-001.eml",
                        "c00001/undated-001.eml",
                        "c00002/2024-03-01-001.eml");
        Message mail = RsmfRead.mail(ReviewSample.file(files, "c00001/2024-01-31-001.eml"));
        assertThat(mail.getSubject()).isEqualTo("[whatsapp] WhatsApp Chat - Ops, 2024-01-31, 4 records");
        assertThat(mail.getFrom().get(0).getDomain()).isEqualTo("whatsapp.lastday.invalid");
        assertThat(mail.getTo().flatten()).hasSize(2);
        assertThat(mail.getHeader().getField("Date").getBody()).isEqualTo("Wed, 31 Jan 2024 22:04:05 -0000");
        List<Entity> parts = leaves(mail);
        assertThat(parts)
                .extracting(Entity::getMimeType)
                .containsExactly("text/plain", "text/html", "application/json", "image/jpeg");
        assertThat(parts.get(3).getFilename()).isEqualTo("a.jpg");
        assertThat(RsmfRead.bytes(parts.get(3))).isEqualTo(ReviewSample.PICTURE);
    }

    @Test
    void a_mail_for_each_message_carries_its_place_and_digest() throws IOException {
        SortedMap<String, byte[]> files = convert(ReviewOptions.Unit.MESSAGE);
        assertThat(files).hasSize(11 + 1);
        Message mail = RsmfRead.mail(ReviewSample.file(files, "c00001/000000003.eml"));
        assertThat(mail.getFrom().get(0).getName()).isEqualTo("Bob");
        assertThat(mail.getHeader().getField("X-Lastday-Bytes").getBody()).isEqualTo("195-251");
        assertThat(mail.getHeader().getField("X-Lastday-SHA256").getBody()).startsWith("a80be25e");
        assertThat(mail.getHeader().getField("X-Lastday-Entry").getBody()).isEqualTo("_chat.txt");
    }

    @Test
    void no_two_mails_have_one_identifier() throws IOException {
        Set<String> ids = new HashSet<>();
        for (ReviewOptions.Unit unit : ReviewOptions.Unit.values()) {
            for (Map.Entry<String, byte[]> file : convert(unit).entrySet()) {
                if (file.getKey().endsWith(".eml")) {
                    assertThat(ids.add(RsmfRead.mail(file.getValue()).getMessageId()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_mail_without_a_known_time_says_so() throws IOException {
        Message mail = RsmfRead.mail(ReviewSample.file(convert(ReviewOptions.Unit.DAY), "c00001/undated-001.eml"));
        assertThat(mail.getHeader().getField("Date").getBody()).isEqualTo("Thu, 01 Jan 1970 00:00:00 -0000");
        assertThat(mail.getHeader().getField("X-Lastday-Time").getBody()).contains("not known");
    }

    @Test
    void mails_are_ascii_with_crlf_and_short_lines() throws IOException {
        for (byte[] mail : convert(ReviewOptions.Unit.MESSAGE).values()) {
            String text = new String(mail, StandardCharsets.ISO_8859_1);
            if (text.startsWith("From:")) {
                assertThat(text.chars()).allMatch(c -> c < 0x80);
                assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
                assertThat(text.lines()).allMatch(line -> line.length() <= 150);
            }
        }
    }
}
