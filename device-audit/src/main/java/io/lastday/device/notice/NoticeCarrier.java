package io.lastday.device.notice;

import io.lastday.device.fix.FixList;
import io.lastday.platform.flag.Carrier;
import io.lastday.platform.flag.Channel;
import io.lastday.platform.flag.Flag;
import io.lastday.platform.flag.MailRelay;
import io.lastday.platform.flag.NoLongerDue;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Sends a person what is still open and nobody has accepted, to the address that is theirs now. */
final class NoticeCarrier implements Carrier {

    private final String firm;
    private final NoticeStore store;
    private final FixList fixes;
    private final MailRelay relay;
    private final String contact;
    private final JsonMapper json;
    private final Clock clock;

    NoticeCarrier(
            String firm,
            NoticeStore store,
            FixList fixes,
            MailRelay relay,
            String contact,
            JsonMapper json,
            Clock clock) {
        this.firm = firm;
        this.store = store;
        this.fixes = fixes;
        this.relay = relay;
        this.contact = contact;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.PERSON;
    }

    @Override
    public Mono<Void> bring(Flag flag) {
        Notice notice = json.readValue(flag.message(), Notice.class);
        return Mono.zip(address(notice), advice(notice))
                .flatMap(found -> relay.send(
                        flag,
                        List.of(found.getT1()),
                        NoticeText.SUBJECT,
                        NoticeText.of(found.getT2(), contact, notice.asOf())));
    }

    private Mono<String> address(Notice notice) {
        return store.addresses(firm, Set.of(notice.person()), clock.instant())
                .mapNotNull(found -> found.get(notice.person()))
                .switchIfEmpty(Mono.error(() -> new NoLongerDue("the person is not to be told any more")));
    }

    private Mono<List<Advice>> advice(Notice notice) {
        return store.open(firm, notice.findings())
                .filter(gap -> notice.person().equals(gap.person()))
                .flatMap(gap -> Mono.justOrEmpty(gap.advice(fixes)))
                .collectList()
                .filter(advice -> !advice.isEmpty())
                .switchIfEmpty(Mono.error(() -> new NoLongerDue("none of it is open any more")));
    }
}
