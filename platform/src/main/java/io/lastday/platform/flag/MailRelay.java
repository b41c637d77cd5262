package io.lastday.platform.flag;

import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.flag.FlagSettings.Mail;
import io.lastday.platform.flag.FlagSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;

/** The configured relay. A message's id is its flag's, so that a mailbox shows one that was sent twice as one. */
public final class MailRelay {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

    private final String from;
    private final JavaMailSenderImpl relay;

    public MailRelay(Mail mail) {
        this.from = mail.from();
        this.relay = relay(mail);
    }

    /** Completes when the relay has taken it for somebody; an error where it is not known to have. */
    public Mono<Void> send(Flag flag, List<String> to, String subject, String text) {
        return Blocking.call(() -> {
                    send(flag, message(flag, to, subject, text));
                    return flag;
                })
                .then();
    }

    private void send(Flag flag, MimeMessage message) {
        try {
            relay.send(message);
        } catch (MailSendException broken) {
            if (!reachedSomebody(broken)) {
                throw broken;
            }
            // asked again, those who have it would get it again
            LOG.warn("flag {}: the relay refused some of the addresses", flag.id());
        }
    }

    static boolean reachedSomebody(MailSendException broken) {
        for (Exception fault : broken.getMessageExceptions()) {
            if (fault instanceof SendFailedException some
                    && some.getValidSentAddresses() != null
                    && some.getValidSentAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage message(Flag flag, List<String> to, String subject, String text) throws MessagingException {
        MimeMessage message = relay.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to.toArray(String[]::new));
        helper.setSubject(subject);
        helper.setText(text);
        helper.setSentDate(Date.from(flag.madeAt()));
        message.setHeader("Message-ID", "<" + flag.id() + "@" + domain(from) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static JavaMailSenderImpl relay(Mail mail) {
        JavaMailSenderImpl relay = new JavaMailSenderImpl();
        relay.setHost(mail.host());
        relay.setPort(mail.port());
        relay.setUsername(mail.username());
        relay.setPassword(mail.password());
        relay.setProtocol(mail.security() == Security.TLS ? "smtps" : "smtp");
        Properties properties = relay.getJavaMailProperties();
        String prefix = "mail." + relay.getProtocol() + ".";
        properties.setProperty(prefix + "auth", String.valueOf(mail.username() != null));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(mail.security() == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(mail.security() == Security.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "sendpartial", "true");
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.setProperty(prefix + "timeout", String.valueOf(ANSWER.toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(ANSWER.toMillis()));
        return relay;
    }
}
