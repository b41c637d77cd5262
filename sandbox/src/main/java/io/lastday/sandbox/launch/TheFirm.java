package io.lastday.sandbox.launch;

import io.lastday.sandbox.keycloak.RealmFile;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.Secrets;
import io.lastday.sandbox.service.FourServices;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The firm whose people leave. */
final class TheFirm {
    private TheFirm() {}

    static TheFirm from(@Nullable Path tenant) {
        return new TheFirm();
    }

    String personOf(Operator operator) {
        return "entra:" + UUID.nameUUIDFromBytes(operator.address().getBytes(StandardCharsets.UTF_8));
    }

    RealmFile realm(Secrets secrets) {
        return new RealmFile() {
            @Override
            public String realm() {
                return "harbour";
            }

            @Override
            public void write(Path file) {
                Secrets.keep(file, "{\"realm\":\"harbour\",\"enabled\":true}");
            }
        };
    }

    FourServices.Firm facts() {
        return new FourServices.Firm("harbour-finch", "00000000-0000-0000-0000-000000000000", "harbour", List.of());
    }
}
