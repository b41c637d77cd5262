package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Mailbox.Forward;
import io.lastday.platform.source.Said;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the inbox rules of a mailbox send mail on. A rule that is switched off sends nothing. */
final class ForwardingRules {

    private ForwardingRules() {}

    /** @param domains the firm's own; where none is known nobody can say what is outside */
    static List<Forward> of(JsonNode rules, Set<String> domains) {
        return rules.path("value")
                .valueStream()
                .filter(rule -> rule.path("isEnabled").asBoolean(true))
                .flatMap(rule -> forwards(rule, domains))
                .toList();
    }

    private static Stream<Forward> forwards(JsonNode rule, Set<String> domains) {
        return Stream.of("forwardTo", "forwardAsAttachmentTo", "redirectTo")
                .flatMap(action -> rule.path("actions").path(action).valueStream())
                .map(recipient -> recipient.path("emailAddress").path("address").asString(""))
                .filter(address -> !address.isEmpty())
                .map(address -> new Forward(address, external(address, domains), Said.text(rule, "displayName")));
    }

    private static @Nullable Boolean external(String address, Set<String> domains) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() ? null : !domains.contains(domain);
    }
}
