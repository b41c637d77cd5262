package io.lastday.offboarding.playbook;

import java.util.ArrayList;
import java.util.List;

/** Draws playbooks for tests from a line a phase: {@code contain: gate gate / lane lane / lane}. */
final class Drawing {

    /** Everything that a departure needs, and nothing more. */
    static final List<String> WHOLE = List.of(
            "contain: lastday.guard-rails / entra.disable entra.revoke-sessions / keycloak.disable keycloak.log-out"
                    + " keycloak.offline-sessions / lastday.operator-account",
            "preserve: lastday.approval / teams.export / whatsapp.receive",
            "verify: / entra.verify / keycloak.verify / lastday.residual-access",
            "close: evidence.seal");

    private final StringBuilder bpmn = new StringBuilder();
    private int flows;

    private Drawing() {}

    static byte[] of(String attributes, List<String> phases) {
        return new Drawing().draw(attributes, phases).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The whole playbook with lines changed: each pair is a phase's new line, or one more phase. */
    static byte[] whole(String attributes, String... lines) {
        List<String> phases = new ArrayList<>(WHOLE);
        for (String line : lines) {
            String key = line.substring(0, line.indexOf(':') + 1);
            int at = -1;
            for (int i = 0; i < phases.size(); i++) {
                if (phases.get(i).startsWith(key)) {
                    at = i;
                }
            }
            if (at >= 0) {
                phases.set(at, line);
            } else {
                phases.add(phases.size() - 2, line);
            }
        }
        return of(attributes, phases);
    }

    private String draw(String attributes, List<String> phases) {
        add("<definitions xmlns=\"" + Namespaces.BPMN + "\" xmlns:lastday=\"" + Namespaces.LASTDAY + "\">");
        add("<process id=\"drawn\" name=\"Drawn\" " + attributes + ">");
        add("<startEvent id=\"start\"/>");
        String before = "start";
        for (String phase : phases) {
            String key = phase.substring(0, phase.indexOf(':'));
            flow(before, key);
            add("<subProcess id=\"" + key + "\">");
            phase(key, phase.substring(phase.indexOf(':') + 1));
            add("</subProcess>");
            before = key;
        }
        flow(before, "end");
        add("<endEvent id=\"end\"/>");
        add("</process>");
        add("</definitions>");
        return bpmn.toString();
    }

    private void phase(String key, String content) {
        String[] lanes = content.split("/");
        add("<startEvent id=\"" + key + "-start\"/>");
        String before = row(key + "-start", lanes[0]);
        if (lanes.length > 1) {
            flow(before, key + "-fork");
            add("<parallelGateway id=\"" + key + "-fork\"/>");
            for (int i = 1; i < lanes.length; i++) {
                flow(row(key + "-fork", lanes[i]), key + "-join");
            }
            add("<parallelGateway id=\"" + key + "-join\"/>");
            before = key + "-join";
        }
        flow(before, key + "-end");
        add("<endEvent id=\"" + key + "-end\"/>");
    }

    private String row(String from, String steps) {
        String before = from;
        for (String step : steps.strip().split("\\s+")) {
            if (!step.isEmpty()) {
                flow(before, step);
                add("<serviceTask id=\"" + step + "\"/>");
                before = step;
            }
        }
        return before;
    }

    private void flow(String from, String to) {
        add("<sequenceFlow id=\"f" + flows++ + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>");
    }

    private void add(String line) {
        bpmn.append(line).append('\n');
    }
}
