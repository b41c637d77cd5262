package io.lastday.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.platform.failure.RemoteFailure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphPagesTest {

    private static GraphPages.Page read(String body) {
        return GraphPages.page(
                "User.Read.All", "/users", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"value\":{}}",
                "{\"value\":[1]}",
                "{\"value\":[],\"@odata.nextLink\":\"/users\"}",
                "{\"error\":{\"code\":\"generalException\",\"message\":\"somebody\"}}",
                "<html>somebody</html>",
                "{\"value\":[{\"id\":\"somebody\""
            })
    void whatIsNoPageIsAnOutageAndNeverAnEmptyList(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(RemoteFailure.Transient.class)
                .hasMessageContaining("User.Read.All")
                .hasMessageNotContaining("somebody");
    }

    @Test
    void anEmptyPageMayHaveANext() {
        GraphPages.Page page = read("{\"value\":[],\"@odata.nextLink\":\"https://there/2\"}");

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEqualTo("https://there/2");
        assertThat(page.delta()).isNull();
    }
}
