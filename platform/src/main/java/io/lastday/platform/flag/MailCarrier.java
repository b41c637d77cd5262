package io.lastday.platform.flag;

import io.lastday.platform.flag.FlagSettings.Mail;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One message to all configured addresses. */
final class MailCarrier implements Carrier {

    private final Mail mail;
    private final MailText text;
    private final MailRelay relay;
    private final JsonMapper json;

    MailCarrier(Mail mail, MailText text, JsonMapper json) {
        this.mail = mail;
        this.text = text;
        this.relay = new MailRelay(mail);
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Mono<Void> bring(Flag flag) {
        Digest digest = json.readValue(flag.message(), Digest.class);
        return relay.send(flag, mail.to(), text.subject(digest), text.text(digest));
    }
}
