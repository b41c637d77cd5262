package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sees to it that chats may be taken in at all: without a record of the lawful basis no source is opened. */
final class LawfulBasis {
    /** What is recorded in any case: Lastday reads Teams itself, and looks for secrets in what it reads. */
    private static final List<String> ALWAYS = List.of("teams", "detectors");

    private final Api api;
    private final Story story;
    private final Actor officer;

    LawfulBasis(Api api, Story story, Actor officer) {
        this.api = api;
        this.story = story;
        this.officer = officer;
    }

    /** Records what is missing for these sources. */
    void ensure(List<String> handedOver) {
        JsonNode records = api.get(officer.caller(), "/api/lawful-basis").or("Reading the lawful-basis records");
        for (String source :
                Stream.concat(ALWAYS.stream(), handedOver.stream()).distinct().toList()) {
            boolean stands = records.findValues("source").stream()
                    .anyMatch(known -> known.asString().equalsIgnoreCase(source));
            if (!stands) {
                api.put(officer.caller(), "/api/lawful-basis/" + source, record())
                        .or("Recording the lawful basis of " + source);
            }
            story.tell(officer, (stands ? "finds" : "records") + " the lawful basis of " + source);
        }
    }

    private static Map<String, String> record() {
        return Map.of(
                "dpia", "DPIA-2026-07, section 3: business conversations of leavers",
                "lia", "LIA-2026-04: continuity of client work; the leaver picks the chats",
                "article9Condition", "none relied on: special-category content is kept out",
                "staffNotice", "Staff notice of 1 September 2026, section 6",
                "effectiveFrom", LocalDate.of(2026, 9, 1).toString());
    }
}
