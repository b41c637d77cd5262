package io.lastday.offboarding.person.connected;

import com.microsoft.graph.models.Application;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.MessageRule;
import com.microsoft.graph.models.MessageRuleActions;
import com.microsoft.graph.models.Recipient;
import com.microsoft.graph.models.ServicePrincipal;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.entra.EntraAccount;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a leaver can still reach through Entra. What may not be read is said to be unknown; what does not answer fails. */
final class EntraResiduals implements ResidualPart {

    /** Life of an access token that was issued before its session was revoked (Microsoft's default is one hour at most). */
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final EntraAccounts accounts;
    private final EntraState state;
    private final Clock clock;

    EntraResiduals(EntraAccounts accounts, EntraState state, Clock clock) {
        this.accounts = accounts;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public List<Residual> list(LeaverAccounts leaver) {
        return leaver.in(ConnectedSystem.ENTRA).map(account -> of(account.id())).orElse(List.of());
    }

    private List<Residual> of(String id) {
        List<Residual> left = new ArrayList<>(account(accounts.read(id)));
        left.addAll(readable("group memberships", () -> dynamicGroups(id)));
        left.addAll(readable("owned applications", () -> applications(id)));
        left.addAll(readable("application consents", () -> consents(id)));
        left.addAll(mail(id));
        return left;
    }

    private List<Residual> account(EntraAccount account) {
        if (account.enabled()) {
            return List.of(residual("sign-in", "the account is enabled"));
        }
        Instant stamp = account.sessionsValidFrom();
        if (account.guest() || stamp == null) {
            return List.of(residual("access tokens issued before", "no stamp tells since when they are refused"));
        }
        Instant until = stamp.plus(TOKEN_LIFE);
        return clock.instant().isBefore(until)
                ? List.of(residual(
                        "access tokens issued before " + stamp,
                        "applications that do not ask Entra again accept them until they expire, at the latest " + until
                                + "; cookies of applications' own sessions end by their own rules"))
                : List.of();
    }

    private List<Residual> dynamicGroups(String id) {
        return state.memberships(id).stream()
                .filter(EntraState::isDynamic)
                .map(group -> residual(
                        "group " + EntraState.name(group),
                        "its members are chosen by a rule: only a change of the person's attributes ends membership"))
                .toList();
    }

    private List<Residual> applications(String id) {
        return state.owned(id).stream()
                .filter(object -> object instanceof Application || object instanceof ServicePrincipal)
                .map(object -> residual(
                        "application " + EntraState.name(object),
                        "the person owned it and may know its secrets: rotate them and name another owner"))
                .toList();
    }

    private List<Residual> consents(String id) {
        return state.grants(id).stream()
                .filter(grant -> "Principal".equals(grant.getConsentType()))
                .map(grant -> residual(
                        "application " + grant.getClientId() + " ("
                                + Objects.requireNonNullElse(grant.getScope(), "")
                                        .strip() + ")",
                        "the person let it act in their name; it gets no new token while the account is blocked"))
                .toList();
    }

    private List<Residual> mail(String id) {
        List<Residual> left = new ArrayList<>();
        try {
            left.addAll(readable("inbox rules", () -> forwarding(id)));
        } catch (RemoteFailure.NotFound noMailbox) {
            return left;
        }
        left.add(residual(
                "mailbox delegates, mailbox forwarding and hidden rules",
                "UNKNOWN: Graph does not show them; look in Exchange"));
        return left;
    }

    private List<Residual> forwarding(String id) {
        return state.inboxRules(id).stream()
                .filter(rule -> Boolean.TRUE.equals(rule.getIsEnabled()))
                .flatMap(rule -> recipients(rule).map(EntraResiduals::domain).distinct())
                .map(domain -> residual(
                        "an inbox rule that sends mail to " + domain,
                        "rules go on working while the account is blocked"))
                .toList();
    }

    private static Stream<Recipient> recipients(MessageRule rule) {
        MessageRuleActions actions = rule.getActions();
        if (actions == null) {
            return Stream.empty();
        }
        return Stream.of(actions.getForwardTo(), actions.getRedirectTo(), actions.getForwardAsAttachmentTo())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    // The domain tells whether mail leaves the firm; the address itself may be somebody's private one.
    private static String domain(Recipient recipient) {
        EmailAddress address = recipient.getEmailAddress();
        String text = address == null ? null : address.getAddress();
        return text == null ? "an unknown address" : "an address at " + text.substring(text.lastIndexOf('@') + 1);
    }

    private static List<Residual> readable(String what, Supplier<List<Residual>> read) {
        return Residuals.readable(ConnectedSystem.ENTRA, what, read);
    }

    private static Residual residual(String what, String reason) {
        return new Residual(ConnectedSystem.ENTRA, what, reason);
    }
}
