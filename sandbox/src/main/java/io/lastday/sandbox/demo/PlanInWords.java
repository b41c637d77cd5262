package io.lastday.sandbox.demo;

import tools.jackson.databind.JsonNode;

/** Reads the plan out: what will be done, what cannot be, what to mind. */
final class PlanInWords {
    private final Story story;

    PlanInWords(Story story) {
        this.story = story;
    }

    void read(JsonNode plan) {
        plan.path("sections").valueStream().forEach(section -> {
            story.tell("plan: " + section.path("phase").asString() + ", "
                    + section.path("when").asString("in turn"));
            section.path("items").valueStream().forEach(item -> story.tell("      " + text(item, "what")));
        });
        plan.path("cannot")
                .valueStream()
                .forEach(item -> story.tell("plan: cannot " + text(item, "what") + ": " + text(item, "why")));
        plan.path("warnings")
                .valueStream()
                .forEach(item -> story.tell("plan: mind " + text(item, "what") + " " + text(item, "whatToDo")));
        JsonNode devices = plan.path("devices");
        story.tell("plan: devices "
                + (devices.path("state").asString("").equals("KNOWN")
                        ? "%s, of them %s safe, %s not safe, %s unknown"
                                .formatted(
                                        text(devices, "total"),
                                        text(devices, "safe"),
                                        text(devices, "notSafe"),
                                        text(devices, "unknown"))
                        : "unknown: " + text(devices, "reason")));
        story.tell("plan: " + text(plan, "approvalsNeeded") + " approval needed");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
