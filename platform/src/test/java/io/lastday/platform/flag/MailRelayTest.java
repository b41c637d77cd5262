package io.lastday.platform.flag;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class MailRelayTest {

    private static final Address[] NOBODY = {};

    private static MailSendException broken(MessagingException fault) {
        return new MailSendException(Map.of("message", fault));
    }

    private static Address[] address(String text) throws AddressException {
        return InternetAddress.parse(text);
    }

    @Test
    void oneRefusedAddressDoesNotSendTheOthersTheSameTwice() throws AddressException {
        SendFailedException some = new SendFailedException(
                "refused", null, address("it@harbour.example"), NOBODY, address("gone@harbour.example"));

        assertThat(MailRelay.reachedSomebody(broken(some))).isTrue();
    }

    @Test
    void aMessageThatReachedNobodyWasNotSent() throws AddressException {
        SendFailedException none =
                new SendFailedException("refused", null, NOBODY, NOBODY, address("gone@harbour.example"));

        assertThat(MailRelay.reachedSomebody(broken(none))).isFalse();
        assertThat(MailRelay.reachedSomebody(broken(new MessagingException("away"))))
                .isFalse();
    }
}
