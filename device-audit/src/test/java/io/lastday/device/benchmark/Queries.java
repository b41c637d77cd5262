package io.lastday.device.benchmark;

import io.lastday.platform.benchmark.Times;
import io.lastday.platform.benchmark.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Lists and figures as the console asks for them, one call after another, each beside a call of an endpoint of the same service
 * that does nothing.
 */
final class Queries {

    private static final String DEVICES = "/api/devices?";
    private static final String FINDINGS = "/api/devices/findings?";

    /** Filters that mean nothing, few, many and everything. */
    private static final List<String> LISTS = List.of(
            DEVICES,
            DEVICES + "state=SAFE",
            DEVICES + "state=NOT_SAFE",
            DEVICES + "state=UNKNOWN",
            DEVICES + "ownership=PERSONAL",
            DEVICES + "ownership=COMPANY",
            DEVICES + "platform=WINDOWS",
            DEVICES + "platform=MACOS",
            DEVICES + "managed=false",
            DEVICES + "stale=true",
            DEVICES + "endsSoon=true",
            DEVICES + "conflict=true",
            DEVICES + "check=os-support",
            DEVICES + "check=patch-age",
            DEVICES + "check=jailbreak",
            DEVICES + "check=messengers",
            DEVICES + "check=endpoint-protection&checkState=UNKNOWN",
            DEVICES + "check=screen-lock-credential&reason=POLICY_WEAK",
            DEVICES + "check=os-support&ownership=PERSONAL&platform=IOS",
            DEVICES + "q=iphone",
            DEVICES + "q=lt-0000",
            DEVICES + "q=crowd.000012",
            DEVICES + "q=nothing-of-that-name",
            DEVICES + "state=NOT_SAFE&q=galaxy",
            FINDINGS,
            FINDINGS + "severity=HIGH",
            FINDINGS + "state=OPEN",
            FINDINGS + "rule=device-os-support",
            FINDINGS + "platform=IOS");

    private final Wire wire;
    private final String service;
    private final List<String> lists = new ArrayList<>(LISTS);

    Queries(Wire wire, String service) throws IOException, InterruptedException {
        this.wire = wire;
        this.service = service;
        wire.get(service + DEVICES + "limit=400")
                .path("items")
                .valueStream()
                .map(device -> device.path("person").asString(""))
                .filter(person -> !person.isEmpty())
                .findFirst()
                .ifPresent(person -> lists.add(DEVICES + "owner=" + person));
    }

    /** The first call of each filter since the evaluation was published: nobody has counted yet. */
    Times first() throws IOException, InterruptedException {
        Times times = new Times("first call of each filter");
        for (String list : lists) {
            times.add(wire.time(service + list), list);
        }
        return times;
    }

    /** In rounds: nothing, the figures, a list, its second page and so on. */
    List<Times> rounds(int rounds) throws IOException, InterruptedException {
        Times nothing = new Times("empty endpoint");
        Times figures = new Times("summary");
        Times pages = new Times("first page of a list");
        Times further = new Times("a later page");
        Times one = new Times("one device");
        for (int round = 0; round < rounds; round++) {
            for (String list : lists) {
                nothing.add(wire.time(service + "/livez"), "/livez");
                figures.add(wire.time(service + "/api/devices/summary"), "summary");
                pages.add(wire.time(service + list), list);
            }
            further(further, DEVICES);
            further(further, DEVICES + "state=NOT_SAFE");
            further(further, FINDINGS);
            one.add(wire.time(service + "/api/devices/" + some(round)), "one device");
        }
        return List.of(nothing, figures, pages, further, one);
    }

    /** Lists and figures as they were at a time in the past. */
    Times past(String at) throws IOException, InterruptedException {
        Times times = new Times("lists at a time in the past");
        for (int round = 0; round < 2; round++) {
            for (String list : lists) {
                times.add(wire.time(service + list + "&at=" + at), list);
            }
        }
        return times;
    }

    private String some(int number) throws IOException, InterruptedException {
        return wire.get(service + DEVICES + "limit=400")
                .path("items")
                .path(number * 7)
                .path("id")
                .asString();
    }

    private void further(Times times, String list) throws IOException, InterruptedException {
        JsonNode page = wire.get(service + list);
        for (int number = 0; number < 4 && page.hasNonNull("nextCursor"); number++) {
            String next = list + "&cursor=" + page.path("nextCursor").asString();
            times.add(wire.time(service + next), list + " page " + (number + 2));
            page = wire.get(service + next);
        }
    }
}
