package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Refused;
import io.lastday.sandbox.client.SandboxExchange;
import io.lastday.sandbox.client.Unreachable;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.service.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One leaver from request to proof, with every role played by its own operator. */
public final class Demo {
    private static final Duration RESTART = Duration.ofMinutes(5);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Stage stage;
    private final Story story;
    private final Api api;
    private final Cast cast;

    /**
     * Where the demo plays.
     *
     * @param gateway the one address that it speaks to, beside the issuer's for tokens
     * @param trust the firm's public key
     * @param tenant the folder of another firm than the seeded one
     * @param exchange origin of the simulated tenant, whose Exchange somebody in IT may use
     */
    public record Stage(
            Folders folders,
            Secrets secrets,
            String gateway,
            String issuer,
            Path trust,
            @Nullable Path tenant,
            String exchange) {}

    public Demo(Stage stage, Story story) {
        this.stage = stage;
        this.story = story;
        this.api = new Api(stage.gateway(), stage.issuer(), RESTART, story::tell);
        this.cast = new Cast(stage.secrets());
    }

    /**
     * Plays the whole story.
     *
     * @param chats exports to hand over; the demo's own where there are none
     * @return whether it came to its good end
     */
    public boolean play(List<Path> chats) {
        try {
            Path folder = Folders.priv(stage.folders().demo().resolve(STAMP.format(Instant.now())));
            List<Path> files = chats.isEmpty() ? SampleExports.writeTo(folder) : chats;
            List<Handed> exports = new Recognition(stage.folders().jar("chat-archive")).of(files);
            String id = begin(exports);
            JsonNode closed = new Watch(api, story, cast.the("hr"), desk(), id)
                    .untilClosed(() -> new HandOver(api, story, cast.the("hr"), exports).to(id));
            residualAccess(closed);
            prove(id, folder);
            return true;
        } catch (Refused | Unreachable | UncheckedIOException e) {
            story.mark("the demo failed: " + e.getMessage());
            return false;
        }
    }

    private ItDesk desk() {
        var exchange = new SandboxExchange(stage.exchange(), Tenant.sandboxKey(stage.secrets()));
        return new ItDesk(api, story, cast.the("it"), exchange);
    }

    /** @return the id of the approved case */
    private String begin(List<Handed> exports) {
        List<String> sources = exports.stream().map(Handed::source).distinct().toList();
        new LawfulBasis(api, story, cast.the("dpo")).ensure(sources);
        Actor hr = cast.the("hr");
        List<Actor> approvers = cast.approvers();
        var earlier = new EarlierCases(api, story, hr, approvers.getFirst());
        JsonNode leaver = new Departure(api, story, hr, asked(exports)).start(Candidates.of(stage.tenant()), earlier);
        String path = "/api/leavers/" + leaver.path("id").asString();
        new PlanInWords(story).read(api.get(hr.caller(), path + "/plan").or("Reading the plan"));
        int needed = leaver.path("approvalsNeeded").asInt(1);
        for (Actor approver : approvers.subList(0, Math.min(needed, approvers.size()))) {
            api.post(approver.caller(), path + "/approval", Map.of("decision", "APPROVE", "comment", "As agreed."))
                    .or("Approving");
            story.tell(approver, "approves");
        }
        return leaver.path("id").asString();
    }

    private static List<String> asked(List<Handed> exports) {
        return exports.stream()
                .filter(Handed::isAskedFor)
                .map(Handed::source)
                .distinct()
                .toList();
    }

    private void residualAccess(JsonNode closed) {
        List<JsonNode> left = closed.path("residualAccess").valueStream().toList();
        story.mark("residual-access: " + (left.isEmpty() ? "none" : left.size()));
        left.forEach(item -> story.mark("  " + item.path("system").asString("") + ": "
                + item.path("what").asString("") + " (" + item.path("reason").asString("") + ")"));
    }

    private void prove(String id, Path folder) {
        var bags = new Bags(api, story, cast, id);
        Path evidence = bags.evidence(folder);
        List<Path> chats = bags.chats(folder);
        Path trust = copyOfTrust(folder);
        Path program = stage.folders().jar("chat-archive");
        var verifier = new Verifier(program, trust, story);
        verifier.check(evidence);
        chats.forEach(verifier::check);
        story.mark("evidence: " + evidence);
        chats.forEach(chat -> story.mark("archive: " + chat));
        story.mark("check with: (cd PATH && sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt)");
        story.mark("       and: java -jar " + program + " verify --trust " + trust + " PATH");
    }

    /** Kept beside the bags: the system's own copy goes with its data. */
    private Path copyOfTrust(Path folder) {
        try {
            return Files.copy(stage.trust(), folder.resolve("trust.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + stage.trust(), e);
        }
    }
}
