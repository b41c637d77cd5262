package io.lastday.offboarding.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.playbook.PlaybookReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is what was understood, and any modeller can show it. */
class BpmnWriterTest {

    private static final PlaybookReader READER = new PlaybookReader(TableSteps.catalogue());
    private static final BpmnWriter WRITER = new BpmnWriter(TableSteps.catalogue());

    private static Playbook read(byte[] bpmn) {
        Reading reading = READER.examine("drawn", bpmn);
        assertThat(reading).as("%s", reading.findings()).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).playbook();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_written_playbook_reads_as_the_same_one() {
        Playbook playbook = read(Drawing.whole(
                "lastday:neutral=\"Account &amp; pause\" lastday:approvals=\"2\" lastday:contact=\"required\"",
                "hand-over: exchange.mailbox",
                "revoke: entra.groups entra.licences"));

        assertThat(read(bytes(WRITER.write(playbook)))).isEqualTo(playbook);
    }

    @Test
    void every_element_stands_in_the_picture() {
        String written = WRITER.write(read(Drawing.whole("")));

        List<String> elements = written.lines()
                .map(String::strip)
                .filter(line ->
                        line.matches("<(serviceTask|sequenceFlow|subProcess|startEvent|endEvent|parallelGateway) .*"))
                .map(line -> line.replaceAll(".*? id=\"([^\"]+)\".*", "$1"))
                .toList();
        assertThat(elements).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(elements).allMatch(id -> written.contains("bpmnElement=\"" + id + "\""));
    }
}
