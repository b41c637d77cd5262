package io.lastday.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.GatewayTestCase;
import io.lastday.platform.testing.RawUpload;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** An upload that is refused while it still comes: its sender hears why, and is let go. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RefusedUploadTest extends GatewayTestCase {

    @Test
    void the_refusal_of_a_service_reaches_a_sender_that_never_ends() throws Exception {
        OFFBOARDING.answers((request, response) -> response.status(413)
                .header("Content-Type", "application/problem+json")
                .sendString(request.receive().asByteArray().next().map(first -> "{\"detail\":\"too large\"}")));
        assertRefused("/api/leavers/42/chats?source=whatsapp", "too large", "hr");
    }

    @Test
    void what_a_service_refuses_unread_is_refused_too() throws Exception {
        OFFBOARDING.answers(
                (request, response) -> response.status(413).sendString(Mono.just("{\"detail\":\"not in this case\"}")));
        assertRefused("/api/leavers/42/chats?source=whatsapp", "not in this case", "hr");
    }

    /** A sheet, a playbook, a result: bodies that the gateway counts itself, up to a megabyte. */
    @Test
    void what_the_gateway_finds_too_long_is_refused_the_same_way() throws Exception {
        OFFBOARDING.answers((request, response) -> request.receive()
                .then(Mono.defer(() -> response.status(202).send().then())));
        assertRefused("/api/playbooks/drafts", "content-too-large", "admin");
    }

    private static void assertRefused(String path, String why, String role) throws Exception {
        try (RawUpload upload = new RawUpload(URI.create(ORIGIN).getPort())) {
            upload.post(
                    path,
                    Long.MAX_VALUE,
                    "Authorization: Bearer " + PROVIDER.token(role),
                    "Content-Type: application/octet-stream",
                    RawUpload.CHUNKED);
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains(why);
            assertThat(upload.awaitSent().sent()).isLessThan(64 << 20);
        }
    }
}
