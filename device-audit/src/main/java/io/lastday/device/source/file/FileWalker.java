package io.lastday.device.source.file;

import io.lastday.device.fact.Kinds;
import io.lastday.device.inventory.Sources;
import io.lastday.device.source.FactWriter;
import io.lastday.platform.scan.Patience;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One reading of the signed file; there only where the firm has one. */
@Component
@ConditionalOnProperty("lastday.devices.file.path")
final class FileWalker implements SourceWalker {

    private final SignedFile file;
    private final FactWriter facts;

    FileWalker(FileSettings settings, JsonMapper json) {
        this.file = new SignedFile(
                Objects.requireNonNull(settings.path()),
                Objects.requireNonNull(settings.publicKey(), "lastday.devices.file.public-key"));
        this.facts = new FactWriter(json, Sources.FILE);
    }

    @Override
    public String source() {
        return Sources.FILE;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return walk.full(
                "lines",
                Set.of(Kinds.DECLARED),
                cursor -> Patience.read(file::text)
                        .map(text -> FactPage.last(DeclaredLines.of(text).stream()
                                .map(device -> facts.about(device.id(), Kinds.DECLARED, device.id(), device))
                                .toList())));
    }
}
