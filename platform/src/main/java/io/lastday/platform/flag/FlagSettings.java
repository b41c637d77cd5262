package io.lastday.platform.flag;

import io.lastday.platform.connection.Origin;
import io.lastday.platform.connection.WriteMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told what a run changed. Nobody is, unless a relay or an address is configured.
 *
 * @param title what the audit is called in a subject
 * @param page where its findings are in the console, from the slash on
 * @param console where people open the console, without a slash at the end
 * @param keepTrying for how long what cannot be delivered is tried again
 */
@Validated
@ConfigurationProperties("lastday.flags")
public record FlagSettings(
        @NotBlank @DefaultValue("Lastday") String title,
        @NotNull @DefaultValue("/") String page,
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI console,
        @NotNull @DefaultValue("3d") Duration keepTrying,
        @Valid @Nullable Mail mail,
        @Valid @Nullable Webhook webhook) {

    private static final Duration LONGEST = Duration.ofDays(30);

    public FlagSettings {
        if (keepTrying.isNegative() || keepTrying.isZero() || keepTrying.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lastday.flags.keep-trying is at most 30 days");
        }
        Origin.of(console);
    }

    /** How the connection to the relay is kept from others' eyes. */
    public enum Security {
        /** Begins in the clear and is refused where it cannot be encrypted. */
        STARTTLS,
        /** Encrypted from its first byte. */
        TLS,
        /** In the clear: to this machine only. */
        NONE
    }

    /**
     * A relay that takes mail, and who gets it.
     *
     * @param username null where the relay asks for none
     * @param password comes from a mounted file
     */
    public record Mail(
            @NotBlank String host,
            @Min(1) @Max(65535) @DefaultValue("587") int port,
            @NotNull @DefaultValue("STARTTLS") Security security,
            @Nullable String username,
            @Nullable String password,
            @NotBlank @Email String from,
            @NotEmpty List<@NotBlank @Email String> to) {

        public Mail {
            to = to == null ? List.of() : List.copyOf(to);
            if ((username == null) != (password == null)) {
                throw new IllegalArgumentException(
                        "lastday.flags.mail has a username and a password, or neither of them");
            }
            if (security == Security.NONE && !WriteMode.isLoopback(URI.create("smtp://" + host))) {
                throw new IllegalArgumentException(
                        "lastday.flags.mail.security may be NONE for a relay on this machine only");
            }
        }

        /** Names no secret. */
        @Override
        public String toString() {
            return "Mail[host=" + host + ", port=" + port + ", security=" + security + "]";
        }
    }

    /**
     * A system that is called.
     *
     * @param secret signs each call; comes from a mounted file, at least 32 characters
     */
    public record Webhook(@NotNull URI url, @NotNull String secret) {

        private static final int SHORTEST_SECRET = 32;

        public Webhook {
            if (url != null) {
                Origin.requireSafe("lastday.flags.webhook.url", url);
                Origin.of(url);
            }
            if (secret != null && secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("lastday.flags.webhook.secret has at least 32 characters");
            }
        }

        /** Names no secret, nor what an address may hold beside its host. */
        @Override
        public String toString() {
            return "Webhook[" + Origin.of(url) + "]";
        }
    }

    Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (mail != null) {
            channels.add(Channel.MAIL);
        }
        if (webhook != null) {
            channels.add(Channel.WEBHOOK);
        }
        return channels;
    }
}
