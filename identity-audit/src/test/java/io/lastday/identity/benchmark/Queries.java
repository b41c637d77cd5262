package io.lastday.identity.benchmark;

import io.lastday.platform.benchmark.Times;
import io.lastday.platform.benchmark.Wire;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Lists and figures as the console asks for them, one call after another, each beside a call of an endpoint of the same service
 * that does nothing.
 */
final class Queries {

    private static final String PEOPLE = "/api/identity/people?";
    private static final String FINDINGS = "/api/identity/findings?";
    private static final String PATHS = "/api/identity/recovery-paths?";

    /** Filters that mean nobody, few, many and everybody. */
    private static final List<String> LISTS = List.of(
            PEOPLE,
            PEOPLE + "registered=YES",
            PEOPLE + "registered=NO",
            PEOPLE + "registered=UNKNOWN",
            PEOPLE + "capable=NO",
            PEOPLE + "enforced=YES",
            PEOPLE + "enforced=NO",
            PEOPLE + "enforced=UNKNOWN",
            PEOPLE + "phishingResistant=YES",
            PEOPLE + "phishingResistant=NO",
            PEOPLE + "population=STAFF",
            PEOPLE + "population=GUESTS",
            PEOPLE + "population=STAFF&registered=NO",
            PEOPLE + "population=STAFF&enforced=NO&registered=YES",
            PEOPLE + "q=crowd.0000",
            PEOPLE + "q=harbourfinch",
            PEOPLE + "q=nobody-of-that-name",
            PEOPLE + "registered=NO&q=crowd",
            FINDINGS,
            FINDINGS + "severity=HIGH",
            FINDINGS + "state=OPEN",
            FINDINGS + "population=STAFF",
            FINDINGS + "q=crowd.00",
            PATHS,
            PATHS + "q=crowd.00",
            PATHS + "population=STAFF");

    private final Wire wire;
    private final String service;

    Queries(Wire wire, String service) {
        this.wire = wire;
        this.service = service;
    }

    /** The first call of each filter since the evaluation was published: nobody has counted yet. */
    Times first() throws IOException, InterruptedException {
        Times times = new Times("first call of each filter");
        for (String list : LISTS) {
            times.add(wire.time(service + list), list);
        }
        return times;
    }

    /** In rounds: nothing, the figures, a list, its second page and so on. */
    List<Times> rounds(int rounds) throws IOException, InterruptedException {
        Times nothing = new Times("empty endpoint");
        Times figures = new Times("coverage");
        Times lists = new Times("first page of a list");
        Times further = new Times("a later page");
        for (int round = 0; round < rounds; round++) {
            for (String list : LISTS) {
                nothing.add(wire.time(service + "/livez"), "/livez");
                figures.add(wire.time(service + "/api/identity/coverage"), "coverage");
                lists.add(wire.time(service + list), list);
            }
            pages(further, PEOPLE);
            pages(further, PEOPLE + "registered=NO");
            pages(further, FINDINGS);
        }
        return List.of(nothing, figures, lists, further);
    }

    private void pages(Times times, String list) throws IOException, InterruptedException {
        JsonNode page = wire.get(service + list);
        for (int number = 0; number < 4 && page.hasNonNull("nextCursor"); number++) {
            String next = list + "&cursor=" + page.path("nextCursor").asString();
            times.add(wire.time(service + next), list + " page " + (number + 2));
            page = wire.get(service + next);
        }
    }
}
