package io.lastday.gateway.openapi;

import io.lastday.gateway.access.Access;
import io.lastday.gateway.access.AccessTable;
import io.lastday.gateway.route.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page that lists the services' OpenAPI documents and who may call what. It needs no script and no style of its own. */
final class ApiPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The API of Lastday</title></head>
            <body>
            <main>
            <h1>The API of Lastday</h1>
            <p>Call it with this browser's session, or with an access token: <code>Authorization: Bearer &lt;token&gt;</code>.
            Writes with a session carry the value of the cookie <code>XSRF-TOKEN</code> in the header <code>X-XSRF-TOKEN</code>.</p>
            <h2>OpenAPI documents</h2>
            <ul>
            %s
            </ul>
            <h2>Who may call what</h2>
            <table>
            <thead><tr><th scope="col">Call</th><th scope="col">Answered by</th><th scope="col">Roles</th></tr></thead>
            <tbody>
            %s
            </tbody>
            </table>
            </main>
            </body>
            </html>
            """;

    private ApiPage() {}

    static String html() {
        return PAGE.formatted(documents(), operations(AccessTable.read()));
    }

    private static String documents() {
        return Arrays.stream(Service.values())
                .map(service -> "<li><a href=\"/api/openapi/%1$s\">%1$s</a></li>".formatted(service.id()))
                .collect(Collectors.joining("\n"));
    }

    private static String operations(List<Access> table) {
        return table.stream().filter(Access::built).map(ApiPage::row).collect(Collectors.joining("\n"));
    }

    private static String row(Access access) {
        String roles = access.roles().stream().sorted().collect(Collectors.joining(", "));
        return "<tr><td><code>%s %s</code></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        HtmlUtils.htmlEscape(access.method().name()),
                        HtmlUtils.htmlEscape(access.path()),
                        HtmlUtils.htmlEscape(access.service()),
                        HtmlUtils.htmlEscape(roles));
    }
}
