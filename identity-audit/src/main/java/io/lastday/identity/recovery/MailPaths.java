package io.lastday.identity.recovery;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.FirmFacts;
import io.lastday.identity.directory.Mailbox;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.directory.PersonFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where mails that reset passwords go, and who else reads them. A mailbox that was not read yet is no mailbox that forwards nothing. */
final class MailPaths {

    private static final String ENTRA = "ENTRA";

    private final @Nullable String unreadForAll;

    MailPaths(FirmFacts firm) {
        this.unreadForAll = firm.reason(Parts.MAILBOXES);
    }

    List<RecoveryPath> of(PersonFacts facts) {
        EntraUser user = facts.user();
        Mailbox mailbox = facts.mailbox();
        if (mailbox == null) {
            return user == null || user.guest()
                    ? List.of()
                    : unknown(Objects.requireNonNullElse(unreadForAll, "NOT_YET_READ"))
                            .toList();
        }
        if (Mailbox.NONE.equals(mailbox.purpose())) {
            boolean elsewhere = user != null && Boolean.TRUE.equals(user.synced());
            return elsewhere ? unknown("MAILBOX_ON_PREMISES").toList() : List.of();
        }
        String unread = unreadForAll == null ? mailbox.unread() : unreadForAll;
        List<RecoveryPath> paths = new ArrayList<>(read(mailbox));
        Stream.ofNullable(unread).flatMap(MailPaths::unknown).forEach(paths::add);
        return paths;
    }

    private static Stream<RecoveryPath> unknown(String reason) {
        return Stream.of(
                RecoveryPath.unknown(PathKind.MAILBOX_FORWARDING, ENTRA, "whether the mailbox itself forwards", reason),
                RecoveryPath.unknown(PathKind.MAILBOX_DELEGATE, ENTRA, "who else opens the mailbox", reason));
    }

    private static List<RecoveryPath> read(Mailbox mailbox) {
        List<RecoveryPath> paths = new ArrayList<>();
        mailbox.forwardsTo()
                .forEach(forward -> paths.add(
                        RecoveryPath.of(PathKind.MAILBOX_FORWARDING, ENTRA, "forwards to " + words(forward))));
        mailbox.delegates()
                .forEach(delegate -> paths.add(new RecoveryPath(
                        PathKind.MAILBOX_DELEGATE,
                        ENTRA,
                        "delegate" + (delegate.right() == null ? "" : " with " + delegate.right()),
                        List.of(delegate.who()),
                        null)));
        return paths;
    }

    private static String words(Mailbox.Forward forward) {
        String where = Boolean.FALSE.equals(forward.external())
                ? "an address of the firm"
                : "an address at "
                        + forward.address().substring(forward.address().indexOf('@') + 1);
        return where + (forward.by() == null ? "" : " (" + forward.by() + ")");
    }
}
