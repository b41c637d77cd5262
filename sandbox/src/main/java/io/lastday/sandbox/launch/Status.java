package io.lastday.sandbox.launch;

import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.ProcessTable;
import io.lastday.sandbox.service.SealKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How things stand, part by part, found out now. */
final class Status {
    private final Sandbox sandbox;
    private final List<Line> lines;

    /** @param pid null where no process runs */
    private record Line(Part part, @Nullable Long pid, boolean ready) {
        String word() {
            if (pid == null) {
                return "stopped";
            }
            return ready ? "ready" : "starting";
        }
    }

    Status(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.lines = sandbox.parts().stream().map(Status::look).toList();
    }

    boolean ready() {
        return lines.stream().allMatch(Line::ready);
    }

    String text() {
        var text = new ArrayList<String>();
        for (Line line : lines) {
            String pid = line.pid() == null ? "" : "pid " + line.pid();
            text.add("%-21s %-9s %-11s %s"
                    .formatted(
                            line.part().name().label(),
                            line.word(),
                            pid,
                            line.part().address()));
        }
        text.add(ready() ? "ready " + sandbox.gateway() : "not ready: ./lastday up starts what is missing");
        return String.join("\n", text);
    }

    String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("ready", ready());
        json.put("url", sandbox.gateway());
        json.put("issuer", sandbox.issuer());
        json.put("parts", lines.stream().map(Status::json).toList());
        json.put("clients", clients());
        json.put("logIns", new LogIns(sandbox).file().toString());
        json.put("trust", SealKey.in(sandbox.folders()).publicKey().toString());
        json.put("data", sandbox.folders().data().toString());
        json.put("logs", sandbox.folders().logs().toString());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Line look(Part part) {
        Optional<ProcessHandle> process = ProcessTable.find(part);
        return new Line(part, process.map(ProcessHandle::pid).orElse(null), process.isPresent() && part.ready());
    }

    private static Map<String, @Nullable Object> json(Line line) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", line.part().name().label());
        json.put("state", line.word());
        json.put("url", line.part().address());
        json.put("pid", line.pid());
        return json;
    }

    private static List<String> clients() {
        var clients = new ArrayList<String>();
        clients.add(OperatorRealm.scriptClient());
        clients.addAll(OperatorRealm.confidentialClients());
        return clients;
    }
}
