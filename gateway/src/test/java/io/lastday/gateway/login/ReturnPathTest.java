package io.lastday.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    private static final URI ORIGIN = URI.create("https://lastday.example/");

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/leavers", "/leavers/42?tab=steps", "/devices?state=NOT_SAFE&q=a%20b", "/log-in", "/apiary"
            })
    void pagesOfTheConsoleQualify(String path) {
        assertThat(ReturnPath.of(path)).contains(new ReturnPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "leavers",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\\b",
                "/a b",
                "/a\nLocation: x",
                "/#x",
                "/api",
                "/api/leavers",
                "/logout",
                "/login/oauth2/code/lastday",
                "/oauth2/authorization/lastday",
                "/leavers/../logout"
            })
    void nothingElseDoes(String path) {
        assertThat(ReturnPath.of(path)).isEmpty();
    }

    @Property(tries = 5_000)
    void whateverQualifiesStaysAtThisOrigin(@ForAll("tricky") String path) {
        ReturnPath.of(path).ifPresent(accepted -> {
            URI reached = ORIGIN.resolve(accepted.value());
            assertThat(reached.getScheme()).isEqualTo("https");
            assertThat(reached.getAuthority()).isEqualTo("lastday.example");
        });
    }

    @Provide
    Arbitrary<String> tricky() {
        return Arbitraries.strings()
                .withChars("/\\.:@?#%;aei0123456789 \t\n")
                .ofMaxLength(24)
                .map(rest -> "/" + rest);
    }
}
