package io.lastday.offboarding.step.mail;

import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.MessageRule;
import com.microsoft.graph.models.MessageRuleActions;
import com.microsoft.graph.models.MessageRuleCollectionResponse;
import com.microsoft.graph.models.Recipient;
import com.microsoft.graph.users.item.mailfolders.item.messagerules.MessageRulesRequestBuilder;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of inboxes, as far as Graph shows them; rules that a client hid are Exchange's. */
final class InboxRules {

    private static final String UNKNOWN = "an unknown address";

    private final Graph graph;

    InboxRules(Graph graph) {
        this.graph = graph;
    }

    /** Every rule of a user's inbox. */
    List<InboxRule> of(String user) {
        return graph
                .all(
                        Mailboxes.READ,
                        new Paged<>(
                                client -> rules(client.users().byUserId(user)).get(),
                                (client, link) -> rules(client.users().byUserId(user))
                                        .withUrl(link)
                                        .get(),
                                MessageRuleCollectionResponse::getValue))
                .stream()
                .map(InboxRules::rule)
                .toList();
    }

    /** Asks Exchange to run a rule, or not. A rule that is off is kept, so that it can be given back. */
    void setEnabled(String user, String rule, boolean enabled) {
        MessageRule change = new MessageRule();
        change.getBackingStore().clear();
        change.setIsEnabled(enabled);
        graph.run(
                Mailboxes.WRITE,
                client -> rules(client.users().byUserId(user))
                        .byMessageRuleId(rule)
                        .patch(change));
    }

    private static MessageRulesRequestBuilder rules(com.microsoft.graph.users.item.UserItemRequestBuilder user) {
        return user.mailFolders().byMailFolderId("inbox").messageRules();
    }

    private static InboxRule rule(MessageRule rule) {
        return new InboxRule(
                String.valueOf(rule.getId()),
                Objects.requireNonNullElse(rule.getSequence(), 0),
                !Boolean.FALSE.equals(rule.getIsEnabled()),
                Boolean.TRUE.equals(rule.getIsReadOnly()),
                domains(rule.getActions()));
    }

    private static Set<String> domains(@Nullable MessageRuleActions actions) {
        return actions == null
                ? Set.of()
                : Stream.of(actions.getForwardTo(), actions.getRedirectTo(), actions.getForwardAsAttachmentTo())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .map(InboxRules::domain)
                        .collect(Collectors.toSet());
    }

    // The domain tells whether mail leaves the firm; the address itself may be somebody's private one.
    private static String domain(Recipient recipient) {
        EmailAddress address = recipient.getEmailAddress();
        String text = address == null ? null : address.getAddress();
        return text == null || !text.contains("@") ? UNKNOWN : text.substring(text.lastIndexOf('@') + 1);
    }
}
